/**
 * Inputs made here, so that the benchmark runs without any other material: Observations of the shape of everyday Kanta PHR data, and
 * collections of them up to a wanted size. Their content is the project's own.
 */
export function observation(index: number): Record<string, unknown> {
  const day = String(1 + (index % 28)).padStart(2, '0');
  const hour = String(index % 24).padStart(2, '0');
  const systolic = 110 + (index % 40);
  const diastolic = 70 + (index % 20);
  const id = `${String(index).padStart(8, '0')}-0000-4000-8000-000000000000`;
  const quantity = (value: number): object => ({
    value,
    unit: 'mm[Hg]',
    system: 'http://unitsofmeasure.org',
    code: 'mm[Hg]',
  });
  const coded = (code: string, display: string): object => ({
    coding: [{ system: 'http://loinc.org', code, display }],
  });
  return {
    resourceType: 'Observation',
    meta: { profile: ['http://phr.kanta.fi/StructureDefinition/fiphr-sd-bloodpressure'] },
    language: 'en',
    text: {
      status: 'generated',
      div: `<div xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en">Blood pressure ${systolic}/${diastolic} mm[Hg] at 2025-03-${day} ${hour}:15</div>`,
    },
    identifier: [{ system: 'urn:ietf:rfc:3986', value: `urn:uuid:${id}` }],
    status: 'final',
    category: [
      {
        coding: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/observation-category',
            code: 'vital-signs',
            display: 'Vital Signs',
          },
        ],
      },
    ],
    code: coded('85354-9', 'Blood pressure panel with all children optional'),
    subject: { reference: 'Patient/example' },
    effectiveDateTime: `2025-03-${day}T${hour}:15:00+02:00`,
    issued: `2025-03-${day}T${hour}:15:30+02:00`,
    performer: [{ reference: 'Patient/example' }],
    component: [
      { code: coded('8480-6', 'Systolic blood pressure'), valueQuantity: quantity(systolic) },
      { code: coded('8462-4', 'Diastolic blood pressure'), valueQuantity: quantity(diastolic) },
    ],
  };
}

/** A collection Bundle of about so many bytes, indented as editors show it; its Observations claim their PHR profile, or none. */
export function bundleOfBytes(bytes: number, withProfiles = true): string {
  const entry: object[] = [];
  let size = 0;
  for (let index = 0; size < bytes; index += 1) {
    const { meta, ...rest } = observation(index);
    const { resourceType, ...others } = rest;
    const resource = withProfiles ? { resourceType, meta, ...others } : rest;
    const id = `${String(index).padStart(8, '0')}-0000-4000-8000-000000000000`;
    const made = { fullUrl: `urn:uuid:${id}`, resource };
    entry.push(made);
    size += JSON.stringify(made, undefined, 2)
      .split('\n')
      .reduce((sum, line) => sum + line.length + 5, 0);
  }
  return JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry }, undefined, 2);
}
