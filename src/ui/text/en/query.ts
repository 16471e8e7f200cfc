import type { QueryProblem } from '#document'

const counted = (count: number): string => count.toLocaleString('en-US')
const pieces = (count: number): string =>
  count === 1 ? '1 piece of equipment' : `${counted(count)} pieces of equipment`

/** What is said while equipment is selected by a query. */
export const query = {
  title: 'Select by query',
  label: 'Query',
  placeholder: 'kind=rack and kW>40',
  help: 'Compare with =, !=, <, <=, >, >= or ~ (contains); join with and, or, not and brackets. A star stands for any letters, quotes hold words together, figures may have units: kW>0.1MW.',
  examples: 'Try one',
  exampleQueries: [
    'kind=rack and kW>40',
    'path=A not kind=rack',
    'room="Data hall*" mass>2t',
    'tag=CDU-*',
    'kind=ups or kind=generator',
  ],
  fields: 'What can be asked for',
  found: (count: number) => `${pieces(count)} found`,
  unknown: (count: number) =>
    count === 0 ? '' : `; of ${pieces(count)} it is not known, because a figure is not stated`,
  select: 'Select',
  add: 'Add to the selection',
  saveName: 'Name to save it under',
  saveQuery: 'Save the query',
  saveSelection: 'Save the selection',
  saved: 'Saved selections',
  noneSaved: 'None yet. A saved query finds anew each time; a saved selection keeps its pieces.',
  ofQuery: (text: string) => `finds ${text}`,
  ofIds: (count: number) => pieces(count),
  gone: (count: number) => (count === 0 ? '' : `, ${counted(count)} of them gone`),
  take: 'Select',
  remove: 'Remove',
  problems: {
    empty: () => 'Type what is to be found.',
    'unfinished-text': (text) => `The quotes of ${text} are not closed.`,
    'missing-value': (text) => `What is ${text} to be compared with?`,
    'missing-field': (text) => `What is to be compared? Something has to stand before ${text}.`,
    'missing-condition': () => 'A condition is missing.',
    'missing-bracket': () => 'A bracket is not closed.',
    'left-over': (text) => `What does ${text} belong to?`,
    'too-deep': () => 'There are too many brackets inside one another.',
    'no-field': (text) => `No equipment here has anything called “${text}”.`,
    'no-unit': (text) => `The unit of ${text} does not fit.`,
    'no-figure': (text) => `“${text}” is no figure, and only figures are larger or smaller.`,
  } satisfies Record<QueryProblem['type'], (text: string) => string> as Record<
    QueryProblem['type'],
    (text: string) => string
  >,
}
