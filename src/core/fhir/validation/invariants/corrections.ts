/**
 * Published expressions that do not say what their text says, with what is meant. HL7 has corrected them in later releases, and the official
 * validator evaluates the corrected ones.
 */
const CORRECTIONS: ReadonlyMap<string, string> = new Map([
  [
    'probability is decimal implies (probability as decimal) <= 100',
    'probability.empty() or ((probability is decimal) implies ((probability as decimal) <= 100))',
  ],
  [
    'enableWhen.count() > 2 implies enableBehavior.exists()',
    'enableWhen.count() >= 2 implies enableBehavior.exists()',
  ],
  [
    'isModifier implies isModifierReason.exists()',
    '(isModifier.exists() and isModifier) implies isModifierReason.exists()',
  ],
  [
    "differential.element.all(id) and differential.element.id.trace('ids').isDistinct()",
    'differential.element.all(id.exists()) and differential.element.id.isDistinct()',
  ],
  [
    "snapshot.element.all(id) and snapshot.element.id.trace('ids').isDistinct()",
    'snapshot.element.all(id.exists()) and snapshot.element.id.isDistinct()',
  ],
  [
    "(code or value.empty()) and (system.empty() or system = 'urn:iso:std:iso:4217')",
    "(code.exists() or value.empty()) and (system.empty() or system = 'urn:iso:std:iso:4217')",
  ],
  ['value.empty() or code!=component.code', 'value.empty() or (code in component.code).not()'],
  [
    '(code or value.empty()) and (system.empty() or system = %ucum) and (value.empty() or value > 0)',
    '(code.exists() or value.empty()) and (system.empty() or system = %ucum) and (value.empty() or value > 0)',
  ],
  [
    'element.all(definition and min and max)',
    'element.all(definition.exists() and min.exists() and max.exists())',
  ],
  ['telecom or endpoint', 'telecom.exists() or endpoint.exists()'],
  ["searchType implies type = 'string'", "searchType.exists() implies type = 'string'"],
  [
    "abatement.empty() or (abatement as boolean).not()  or clinicalStatus='resolved' or clinicalStatus='remission' or clinicalStatus='inactive'",
    "abatement.empty() or (abatement is boolean).not() or (abatement as boolean).not() or (clinicalStatus = 'resolved') or (clinicalStatus = 'remission') or (clinicalStatus = 'inactive')",
  ],
  [
    '(component.empty() and related.empty()) implies (dataAbsentReason or value)',
    '(component.empty() and related.empty()) implies (dataAbsentReason.exists() or value.exists())',
  ],
  [
    '(component.empty() and hasMember.empty()) implies (dataAbsentReason or value)',
    '(component.empty() and hasMember.empty()) implies (dataAbsentReason.exists() or value.exists())',
  ],
  [
    '($this as dateTime).toString().length() >= 8',
    '($this is dateTime) implies (($this as dateTime).toString().length() >= 8)',
  ],
  ["fullUrl.contains('/_history/').not()", "fullUrl.exists() implies fullUrl.contains('/_history/').not()"],
  [
    "name.matches('[A-Z]([A-Za-z0-9_]){0,254}')",
    "name.exists() implies name.matches('^[A-Z]([A-Za-z0-9_]){0,254}$')",
  ],
  [
    "reference.startsWith('#').not() or (reference.substring(1).trace('url') in %resource.contained.id.trace('ids'))",
    "reference.startsWith('#').not() or (reference.substring(1).trace('url') in %rootResource.contained.id.trace('ids'))",
  ],
  ["generated='generated' implies source.empty()", "generation='generated' implies source.empty()"],
  ["url.matches('([^|#])*')", "$this.matches('([^|#])*')"],
  [
    'probability is decimal implies probability.as(decimal) <= 100',
    'probability.empty() or (probability is decimal implies probability.as(decimal) <= 100)',
  ],
  ['hasValue() | (children().count() > id.count())', 'hasValue() or (children().count() > id.count())'],
]);

export function corrected(expression: string): string {
  return CORRECTIONS.get(expression) ?? expression;
}
