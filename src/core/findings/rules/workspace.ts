import { defineRules } from '../rule.ts';

/** Rules about the workspace's own settings files. */
export const workspaceRules = defineRules([
  {
    id: 'workspace/config',
    severity: 'warning',
    title: {
      en: 'A setting in .kanta/config.yaml is not understood',
      fi: 'Tiedoston .kanta/config.yaml asetusta ei ymmärretä',
      sv: 'En inställning i .kanta/config.yaml förstås inte',
    },
  },
]);
