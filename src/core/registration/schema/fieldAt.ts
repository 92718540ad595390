import type { Field, Form } from '../forms/model.ts';

/** The field that describes the value at a path. */
export function fieldAt(form: Form, path: readonly (string | number)[]): Field | undefined {
  let fields: readonly Field[] = form.fields;
  let field: Field | undefined;
  for (const step of path) {
    if (typeof step === 'number') {
      if (field?.shape !== 'list') return undefined;
      field = field.item;
    } else {
      field = fields.find(({ key }) => key === step);
      if (field === undefined) return undefined;
    }
    fields = field.shape === 'group' ? field.fields : [];
  }
  return field;
}

/** The fields that a mapping at a path may hold. */
export function fieldsOf(form: Form, path: readonly (string | number)[]): readonly Field[] {
  if (path.length === 0) return form.fields;
  const field = fieldAt(form, path);
  return field?.shape === 'group' ? field.fields : [];
}
