/**
 * What only an extension host on Node can do, in a bundle of its own that is loaded when a workspace names a certificate or turns on a probe.
 */
export {
  readCertificates,
  type CertificateFacts,
  type CertificateReading,
} from './certificates/readCertificates.ts';
export { probe, type ProbeResult, type ProbeTarget } from './reachability/probe.ts';
