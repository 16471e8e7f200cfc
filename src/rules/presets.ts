import type { Text } from '#base'
import type { Goal, Lens, Source } from '#model'
import { leastFuelHours, type Parameter, singlePointsAccepted, utilityEntrances } from '#standards'

/** What a customer or a scheme usually asks for: a goal with its options. */
export interface GoalPreset {
  readonly id: string
  readonly name: Text
  /** What it asks for, in one sentence. It judges a drawing and awards nothing. */
  readonly about: Text
  readonly lens: Lens
  readonly goal: Goal
  /** Options that differ from their default, by parameter id. */
  readonly parameters: Readonly<Record<string, number>>
  readonly source: Source
}

const convention: Source = {
  document: 'Schneider Electric White Paper 75 r4',
  clause: 'table 1',
  via: 'unnamed public source',
  grade: 'secondary',
}
const secondary: Source = { document: 'unnamed public source', grade: 'secondary' }

const options = (values: readonly (readonly [Parameter, number])[]) =>
  Object.fromEntries(values.map(([{ id }, value]) => [id, value]))

/** The options that presets decide on: choosing one puts the others back to their defaults. */
export const presetOptions: readonly Parameter[] = [
  leastFuelHours,
  singlePointsAccepted,
  utilityEntrances,
]

/** Usual sets of goal and options, those for a mine last. */
export const goalPresets: readonly GoalPreset[] = [
  {
    id: 'nvidia-gb200',
    name: { en: 'GB200 hall as NVIDIA wishes' },
    about: {
      en: 'Concurrently maintainable and without a single point of failure: the criteria behind Tier 3, Rated 3 or class 3.',
    },
    lens: 'ai',
    goal: 'concurrently-maintainable',
    parameters: options([[singlePointsAccepted, 0]]),
    source: {
      document: 'NVIDIA DGX SuperPOD Reference Architecture GB200, RA-11338-001',
      grade: 'primary',
    },
  },
  {
    id: 'ai-n',
    name: { en: 'AI plant at N' },
    about: { en: 'Enough for the load and nothing to spare.' },
    lens: 'ai',
    goal: 'n',
    parameters: {},
    source: convention,
  },
  {
    id: 'ai-n-plus-1',
    name: { en: 'AI plant at N+1' },
    about: { en: 'Any one utility feed, generator or UPS may fail.' },
    lens: 'ai',
    goal: 'n+1',
    parameters: {},
    source: convention,
  },
  {
    id: 'ai-maintainable',
    name: { en: 'AI plant, maintainable' },
    about: { en: 'Any part may be taken out for work.' },
    lens: 'ai',
    goal: 'concurrently-maintainable',
    parameters: {},
    source: convention,
  },
  {
    id: 'ai-maintainable-72-h',
    name: { en: 'AI plant, maintainable, 72 h of fuel' },
    about: {
      en: 'Any part may be taken out for work, with the fuel that is usual where TIA-942 Rated 3 is asked for.',
    },
    lens: 'ai',
    goal: 'concurrently-maintainable',
    parameters: options([[leastFuelHours, 72]]),
    source: secondary,
  },
  {
    id: 'ai-fault-tolerant',
    name: { en: 'AI plant, fault tolerant' },
    about: { en: 'Any part, bus zone, fire compartment or named path may fail.' },
    lens: 'ai',
    goal: 'fault-tolerant',
    parameters: {},
    source: convention,
  },
  {
    id: 'ai-fault-tolerant-96-h',
    name: { en: 'AI plant, fault tolerant, 96 h of fuel, two entrances' },
    about: {
      en: 'Fault tolerant, with the fuel and the two utility entrances that owners ask for who follow TIA-942 Rated 4.',
    },
    lens: 'ai',
    goal: 'fault-tolerant',
    parameters: options([
      [leastFuelHours, 96],
      [utilityEntrances, 2],
    ]),
    source: secondary,
  },
  {
    id: 'mine-n',
    name: { en: 'Mine at N' },
    about: { en: 'Hashing load waits while something is out: no spare units are asked for.' },
    lens: 'mining',
    goal: 'n',
    parameters: {},
    source: secondary,
  },
]
