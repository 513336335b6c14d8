/** A document that the primer rests on. `checked` begins with the year in which it was read and says how far. */
export interface PrimerSource {
  readonly title: string;
  readonly publisher: string;
  readonly url: string;
  readonly checked: string;
}

/** The documents behind the primer, in the order in which they are numbered on the page. */
export const primerSources = {
  'nist-145': {
    title: 'SP 800-145: The NIST Definition of Cloud Computing',
    publisher: 'NIST',
    url: 'https://csrc.nist.gov/pubs/sp/800/145/final',
    checked: '2026, seen as an excerpt only',
  },
  'nist-144': {
    title: 'SP 800-144: Guidelines on Security and Privacy in Public Cloud Computing',
    publisher: 'NIST',
    url: 'https://csrc.nist.gov/pubs/sp/800/144/final',
    checked: '2026, seen as an excerpt in summaries',
  },
  'azure-srm': {
    title: 'Shared responsibility in the cloud',
    publisher: 'Microsoft',
    url: 'https://learn.microsoft.com/en-us/azure/security/fundamentals/shared-responsibility',
    checked: '2026, read as a long excerpt, text dated January 2026',
  },
  'azure-rel': {
    title: 'Shared responsibility for reliability',
    publisher: 'Microsoft',
    url: 'https://learn.microsoft.com/en-us/azure/reliability/concept-shared-responsibility',
    checked: '2026, read as a long excerpt',
  },
  'aws-resil-wa': {
    title: 'Shared Responsibility Model for Resiliency (Reliability Pillar, Well-Architected)',
    publisher: 'Amazon Web Services',
    url: 'https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/shared-responsibility-model-for-resiliency.html',
    checked: '2026, read as a long excerpt',
  },
  'gcp-srsf': {
    title: 'Shared responsibilities and shared fate on Google Cloud',
    publisher: 'Google Cloud',
    url: 'https://cloud.google.com/architecture/framework/security/shared-responsibility-shared-fate',
    checked: '2026, read as a long excerpt',
  },
  'rds-welcome': {
    title: 'What is Amazon Relational Database Service (Amazon RDS)? (Amazon RDS User Guide)',
    publisher: 'Amazon Web Services',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Welcome.html',
    checked: '2023, stored copy of the guide',
  },
  'rds-delete': {
    title: 'Deleting a DB instance (Amazon RDS User Guide)',
    publisher: 'Amazon Web Services',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html',
    checked: '2023, stored copy of the guide',
  },
  'rds-logs': {
    title: 'Monitoring Amazon RDS log files (Amazon RDS User Guide)',
    publisher: 'Amazon Web Services',
    url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.html',
    checked: '2023, stored copy of the guide',
  },
  'azsql-bkp': {
    title: 'Automated backups in Azure SQL Database',
    publisher: 'Microsoft',
    url: 'https://learn.microsoft.com/en-us/azure/azure-sql/database/automated-backups-overview',
    checked: '2026, read in a copy of the documentation repository',
  },
  'gcsql-sr': {
    title: 'Cloud SQL shared responsibility',
    publisher: 'Google Cloud',
    url: 'https://docs.cloud.google.com/sql/docs/shared-responsibility',
    checked: '2026, read as a long excerpt',
  },
  'pci-1285': {
    title: 'PCI DSS v4.0 requirement 12.8.5 (explanatory mirror)',
    publisher: 'withpci.com',
    url: 'https://withpci.com/requirements/12/12.8/12.8.5.html',
    checked: '2026, seen as an excerpt of a mirror, not the standard itself',
  },
  'inc-mitiga': {
    title: 'How Mitiga found PII in exposed Amazon RDS snapshots',
    publisher: 'Mitiga',
    url: 'https://www.mitiga.io/blog/how-mitiga-found-pii-in-exposed-amazon-rds-snapshots',
    checked: '2026, read as a long excerpt',
  },
} as const satisfies Record<string, PrimerSource>;

export type PrimerSourceId = keyof typeof primerSources;
