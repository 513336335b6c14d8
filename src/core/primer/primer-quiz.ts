/** A question with one right answer. It says why that one is right, and why the tempting one is not. */
export interface PrimerQuestion {
  readonly id: string;
  readonly question: string;
  readonly options: readonly [string, string, string, string];
  /** Index into options, from 0. */
  readonly answer: 0 | 1 | 2 | 3;
  readonly reason: string;
  readonly tempting: { readonly option: 0 | 1 | 2 | 3; readonly reply: string };
}

export const primerQuiz = [
  {
    id: 'what-is-handed-over',
    question: 'What does buying a managed service hand over?',
    options: [
      'The running of the platform',
      'The risk to the business',
      'The duty to report a breach',
      'The rules for the data',
    ],
    answer: 0,
    reason: 'Platform operations move. The customer answers for the result as before.',
    tempting: { option: 1, reply: 'A contract may pay for an outage. The harm to the business stays.' },
  },
  {
    id: 'shared-needs-two-parts',
    question: 'A card is shared. What must stand on it?',
    options: [
      'The name of an auditor',
      'One verb for each side',
      'A percentage for each side',
      'A promise to work together',
    ],
    answer: 1,
    reason: 'Shared means two named parts: operate the failover, and choose the tier that has one.',
    tempting: { option: 3, reply: 'Without two named parts, often nobody does it.' },
  },
  {
    id: 'patches-and-access',
    question: 'The engine is always patched on time. What does that show about who can read the data?',
    options: ['Nobody from outside can', 'Access was reviewed as well', 'Nothing', 'Encryption is in force'],
    answer: 2,
    reason: 'Only a review of access shows who can read.',
    tempting: { option: 0, reply: 'A patched engine serves a wide-open login just as well.' },
  },
  {
    id: 'untouched-default',
    question: 'A setting still has its default. Who answers for the value?',
    options: [
      'The provider, which chose it',
      'The auditor, until the next audit',
      'Nobody, since nobody decided',
      'The customer, if it can change it',
    ],
    answer: 3,
    reason: 'A value that you can change is at least partly yours, also when nobody touched it.',
    tempting: { option: 0, reply: 'The provider chose it for everyone. Only you know whether it fits.' },
  },
  {
    id: 'provider-duty',
    question: 'Which of these is provider work in a typical managed database?',
    options: [
      'Replacing a failed host',
      'Setting recovery targets',
      'Reviewing admin roles',
      'Erasing old customer records',
    ],
    answer: 0,
    reason: 'Hosts lie behind the service boundary, where the customer cannot log in.',
    tempting: { option: 1, reply: 'The provider runs the backups. It does not know what loss you can bear.' },
  },
  {
    id: 'valid-delete',
    question: 'A valid login deletes the database by mistake. What does the service do?',
    options: ['It asks the provider', 'It obeys', 'It keeps a copy for good', 'It warns your auditor'],
    answer: 1,
    reason: 'The management interface obeys valid calls, unless somebody set a lock.',
    tempting: { option: 2, reply: 'What is kept, and how long, differs. Some backups go with the database.' },
  },
  {
    id: 'nightly-backups',
    question: 'Backups run every night. Which question still needs the customer?',
    options: [
      'Who replaces the disks under the copies',
      'Who patches the backup software',
      'When a restore was last tried',
      'Whether last night succeeded',
    ],
    answer: 2,
    reason: 'A copy shows that something is kept. A restore shows that it can be used, and how fast.',
    tempting: {
      option: 3,
      reply: 'The service reports that. It cannot say whether you could work from the copy.',
    },
  },
  {
    id: 'customer-proof',
    question: 'Which proof can the provider not produce for you?',
    options: [
      'Its own audit report',
      'Its maintenance notices',
      'Its list of duties it accepts',
      'Your last access review',
    ],
    answer: 3,
    reason: 'Each side can prove its own part. Your access rights are your part.',
    tempting: { option: 0, reply: "The audit report exists. It covers the provider's part only." },
  },
] as const satisfies readonly PrimerQuestion[];
