import type { FacilityDocument } from '#document'
import type { Hindrance, Maintainability, SurveyLine, SurveyType, Unmaintainable } from '#engines'
import { surveyTypes } from '#engines'
import { nameOfAny } from '../findings/subjects'
import type { GridColumn } from '../kit/grid/columns'
import { namedColumns } from '../kit/grid/named'
import { surveyWords } from '../text/resilienceSurvey'
import { say, words } from '../text/text'
import type { Naming } from './naming'

/** What one thing taken out, or any one like it, does. */
export interface EverythingLine {
  readonly key: string
  readonly name: string
  readonly what: string
  readonly why: string | null
  readonly line: SurveyLine
  readonly hindrance?: Hindrance
}

/** What a thing is called, whatever it is. */
const nameOfItem = (document: FacilityDocument, type: SurveyType, id: string): string => {
  if (type === 'path') return surveyWords.path(id)
  if (type === 'compartment') return id
  return id === '' ? surveyWords.wholeUtility : nameOfAny(document, id)
}

const whatIs = (type: SurveyType, id: string, { item, kindName }: Naming): string => {
  const found = type === 'component' ? item(id) : undefined
  return found ? kindName(found.kind) : surveyWords.types[type]
}

const lineOf = (line: SurveyLine, document: FacilityDocument, naming: Naming): EverythingLine => {
  const { type, id, like, why } = line
  const name = nameOfItem(document, type, id)
  const others = like.length - 1
  return {
    key: `${type} ${id}`,
    name: others > 0 ? `${name} ${words.common.more(others)}` : name,
    what: whatIs(type, id, naming),
    why: why ? say(why) : null,
    line,
  }
}

/** The lines of a survey, in its order: the gravest first. */
export const everythingLines = (
  losses: readonly SurveyLine[],
  document: FacilityDocument,
  naming: Naming,
): readonly EverythingLine[] => losses.map((line) => lineOf(line, document, naming))

/** What prevents work, in its order: what stops loads first. */
export const preventingLines = (
  prevents: readonly Unmaintainable[],
  document: FacilityDocument,
  naming: Naming,
): readonly EverythingLine[] =>
  prevents.map((line) => ({ ...lineOf(line, document, naming), hindrance: line.hindrance }))

/** How many things there are of each type, as far as the lines have them. */
export const typesIn = (lines: readonly EverythingLine[]): ReadonlyMap<SurveyType, number> => {
  const counts = new Map<SurveyType, number>()
  for (const type of surveyTypes) {
    const own = lines.filter(({ line }) => line.type === type)
    const count = own.reduce((sum, { line }) => sum + line.like.length, 0)
    if (count > 0) counts.set(type, count)
  }
  return counts
}

/** The answer in a sentence. */
export const maintainableText = ({ answer, prevents, tried }: Maintainability): string => {
  const texts = surveyWords.maintainable
  if (answer === 'yes') return texts.yes(tried)
  const count = prevents.reduce(
    (sum, { like, hindrance }) =>
      answer === 'no' && hindrance === 'unknown' ? sum : sum + like.length,
    0,
  )
  return texts[answer](count, tried)
}

const some = { alarmAbove: 0 }
const named = namedColumns(surveyWords.columns, surveyWords.columnHelp)<EverythingLine>

const figuresOf = (isMining: boolean): readonly GridColumn<EverythingLine>[] => [
  named('kw', 92, ({ line: { figures: f } }) => known(f.itKwLost), 'kW', {
    ...some,
    atLeast: ({ line }) => line.figures.itKwLost.value,
  }),
  ...(isMining
    ? [
        named('hashrate', 124, ({ line: { figures: f } }) => known(f.thPerSLost), 'TH/s', {
          ...some,
          atLeast: ({ line }) => line.figures.thPerSLost.value,
        }),
      ]
    : [
        named('racks', 68, ({ line }) => line.figures.racksLost, 'count', some),
        named('gpus', 68, ({ line }) => line.figures.gpusLost, 'count', some),
      ]),
  named('first', 116, ({ line: { figures: f } }) => (f.loadsLost === 0 ? null : f.firstLostS), 's'),
]

/** A sum, not known where a part of it is not. */
const known = ({ value, unknownCount }: { value: number; unknownCount: number }) =>
  unknownCount > 0 ? undefined : value

const rest: readonly GridColumn<EverythingLine>[] = [
  named('loads', 76, ({ line }) => line.figures.loadsLost, 'count', some),
  named('degraded', 96, ({ line }) => line.figures.loadsDegraded, 'count'),
  named('unprotected', 108, ({ line }) => line.figures.loadsUnprotected, 'count'),
  named('unsaid', 118, ({ line }) => line.figures.loadsUnknown, 'count'),
]

const heads: readonly GridColumn<EverythingLine>[] = [
  named('lost', 176, ({ name }) => name),
  named('kind', 116, ({ what }) => what),
  named('like', 66, ({ line }) => line.like.length, 'count'),
]

const why = named('why', 520, (row) => row.why)

/** The columns of what everything does when it is lost. */
export const everythingColumns = (isMining: boolean): readonly GridColumn<EverythingLine>[] => [
  ...heads,
  ...figuresOf(isMining),
  why,
  ...rest,
]

/** The columns of what cannot be taken out for work. */
export const preventingColumns = (isMining: boolean): readonly GridColumn<EverythingLine>[] => [
  ...heads,
  named('hindrance', 130, ({ hindrance }) =>
    hindrance === undefined ? null : surveyWords.hindrances[hindrance],
  ),
  ...figuresOf(isMining),
  why,
  ...rest,
]
