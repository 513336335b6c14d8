import type { PrimerSourceId } from './primer-sources.ts';

/** What becomes of a duty when a service is bought: it goes to the provider, is cut in two, or stays. */
export type Fate = 'moves' | 'splits' | 'stays';

export interface FlowBranch {
  readonly fate: Fate;
  readonly title: string;
  readonly duties: readonly string[];
}

/** A section with a heading, an opening and a list. Every part of it may be shown before any reveal. */
export interface PrimerList<Item> {
  readonly title: string;
  readonly lead: string;
  readonly items: readonly Item[];
  readonly sources: readonly PrimerSourceId[];
}

export interface Mistake {
  readonly said: string;
  readonly truth: string;
  readonly askFor: string;
  readonly sources: readonly PrimerSourceId[];
}

export interface Explained {
  readonly name: string;
  readonly text: string;
}

export interface PrimerReview {
  readonly title: string;
  readonly situation: string;
  readonly question: string;
  readonly temptingAnswer: string;
  readonly answer: string;
  readonly reason: string;
}

/** The flow map: what a team did itself before, the ways it goes, and what none of the ways takes along. */
export interface FlowMap {
  readonly title: string;
  readonly lead: string;
  readonly before: string;
  readonly branches: readonly FlowBranch[];
  readonly risk: string;
  /** The same picture in words, for those who cannot see it. */
  readonly inWords: string;
  readonly sources: readonly PrimerSourceId[];
}

/**
 * What somebody should know before or after the exercise, in the words of the product and without anything that the
 * key of a scenario says about a card. The one copy of these texts: the screen and the print-out both read it.
 */
export interface Primer {
  readonly title: string;
  readonly lead: string;
  readonly flow: FlowMap;
  readonly provider: PrimerList<string>;
  readonly customer: PrimerList<string>;
  readonly confusion: PrimerList<Explained>;
  readonly laneTests: PrimerList<Explained>;
  readonly mistakes: PrimerList<Mistake>;
  readonly review: PrimerReview;
}

export const primer = {
  title: 'What moves and what stays',
  lead: 'A managed service is run for you by a provider: a database, a message broker, a function runtime. You are its customer. This page says which work goes to the provider, which stays with you, and why teams mix the two up.',
  flow: {
    title: 'The flow map',
    lead: 'Platform operations keep a service going. Service use is what you do with it. When you buy a managed service, the first kind of work moves and the second stays.',
    before: 'Before: one team does it all',
    branches: [
      {
        fate: 'moves',
        title: 'Platform operations',
        duties: [
          'Fix the system and the engine',
          'Place, scale and replace machines',
          'Check health behind the service',
          'Run the console and the API',
        ],
      },
      {
        fate: 'splits',
        title: 'Two-sided work',
        duties: [
          'Standby: they run it, you choose and pay',
          'Major upgrades: they offer, you test and start',
          'Incidents: they repair, you inform your users',
        ],
      },
      {
        fate: 'stays',
        title: 'Service use',
        duties: [
          'Decide who and what gets in',
          'Set which networks reach it',
          'Rule what data goes in, and how long',
          'Read the logs and act on them',
          'Prove that recovery works',
        ],
      },
    ],
    risk: 'The business risk. You can hand over the running of a service. Who answers for the result does not change.',
    inWords:
      'Of the work that one team did before, platform operations move to the provider, service use stays with the customer, and some work splits into one part for each. The business risk stays with the customer.',
    sources: ['nist-145', 'nist-144', 'azure-srm', 'rds-welcome'],
  },
  provider: {
    title: 'What providers usually operate',
    lead: 'Details differ between providers, tiers and modes. As a rule the provider looks after:',
    items: [
      'Fixes for everything hidden inside the service: hosts, system, engine or runtime.',
      'Machines: placing, replacing and scaling them.',
      'Health checks, and the availability of the tier that was bought.',
      'The console and the API that create, change and delete resources.',
      'Keeping organisations on one platform apart.',
    ],
    sources: ['rds-welcome', 'gcsql-sr', 'azure-srm', 'aws-resil-wa'],
  },
  customer: {
    title: 'What customers still control',
    lead: 'What is left is smaller, and it weighs more:',
    items: [
      'People and programs that may call the service, and what each may do.',
      'The networks that reach it.',
      'Data: what may go in, who may see it, when it is erased.',
      'Regions, and the separation of test from production.',
      'Logs and alarms: which are on, how long they last, who reacts.',
      'Recovery: targets, retention, and a restore that has been tried.',
    ],
    sources: ['azure-srm', 'azure-rel', 'nist-144', 'aws-resil-wa'],
  },
  confusion: {
    title: 'Why this layer confuses teams',
    lead: 'No other layer feels so much like having somebody else do it.',
    items: [
      {
        name: 'Half of the feeling is right.',
        text: 'Patches and repairs happen without you, so access and recovery seem to be handled too.',
      },
      {
        name: 'Few settings are left, and they are heavy.',
        text: 'One shared snapshot can hand over a whole database. In 2022 researchers counted 2,783 public Amazon RDS snapshots in a month.',
      },
      {
        name: 'A default looks like a decision.',
        text: 'Azure SQL Database keeps backups for seven days unless somebody changes that.',
      },
      {
        name: 'The published models differ.',
        text: "Microsoft's table calls network controls of platform services shared; others leave the rules with the customer.",
      },
    ],
    sources: ['inc-mitiga', 'azsql-bkp', 'azure-srm', 'gcp-srsf'],
  },
  laneTests: {
    title: 'Five questions that settle most cards',
    lead: 'When a card splits the room, ask:',
    items: [
      {
        name: 'Who can log in to the thing that has to change?',
        text: 'If only the provider can, it is a provider card.',
      },
      {
        name: 'Is there a setting?',
        text: 'A value that you can change is at least partly yours, default or not.',
      },
      {
        name: 'Does it need knowledge of your data or business?',
        text: 'Then it is a customer card.',
      },
      {
        name: 'Can you write two verbs, one for each side?',
        text: 'If the result needs both, it is shared; otherwise it is not.',
      },
      {
        name: 'Who has to show the proof?',
        text: 'Whoever must show it owns at least the evidence.',
      },
    ],
    sources: ['pci-1285'],
  },
  mistakes: {
    title: 'Common mistakes',
    lead: 'What people say, what is true, and what to ask for.',
    items: [
      {
        said: 'The provider runs the engine well, so our settings are safe.',
        truth:
          'A well-run engine says nothing about a public address or a wide policy. The customer sets those.',
        askFor: 'A list of settings per service, each with owner and date of the last check.',
        sources: ['azure-srm', 'inc-mitiga'],
      },
      {
        said: 'The database is managed, so our recovery plan is covered.',
        truth: 'The service makes copies. It does not know how much loss and downtime the business can bear.',
        askFor: 'Written recovery targets, and how long the last rehearsed restore took.',
        sources: ['aws-resil-wa', 'azure-rel', 'azsql-bkp'],
      },
      {
        said: 'The provider runs the platform, so a wide admin role does little harm.',
        truth:
          'The management interface obeys every valid call. A wide role can delete, share or export everything.',
        askFor: 'Separate roles for administration, deployment and data, with the right to delete kept rare.',
        sources: ['nist-144', 'rds-delete'],
      },
      {
        said: 'The provider has the logs, if we ever need them.',
        truth:
          'Some logs stay off until you turn them on, and many are kept briefly. Auditors ask the customer.',
        askFor: 'One page per service: which log, where, how long, who reads it, what it proves.',
        sources: ['rds-logs', 'pci-1285'],
      },
    ],
    sources: [],
  },
  review: {
    title: 'The design review question',
    situation:
      "A team runs on managed messaging and a managed database. Its review says: operations and security are now mostly the provider's concern. The team still settles how long messages are kept, who may read them, which networks reach both services, what is logged, and who is called in an incident.",
    question: 'Does the review hold up?',
    temptingAnswer: 'Yes. The provider runs, patches and scales both services, so little is left.',
    answer:
      'No. Much of the platform work did move. Settings, access, watching and recovery did not, and the five decisions show it.',
    reason:
      'A sentence that can be signed: the provider runs both platforms; we own how they are set up, reached, watched and recovered.',
  },
} as const satisfies Primer;
