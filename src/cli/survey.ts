import { formatQuantity } from '#base'
import type { Hindrance, ResilienceSurvey, SurveyLine, Unmaintainable } from '#engines'
import type { Inventory } from '#model'
import { figuresJson, whenText } from './fail'
import { type Json, partJson } from './solution-json'
import { atLeast } from './solve-text'

const lineJson = (inventory: Inventory, { figures, ...line }: SurveyLine): Json => {
  const written = partJson(inventory, line)
  return {
    ...(written as { readonly [name: string]: Json }),
    figures: figuresJson(inventory, figures),
  }
}

/** The documented JSON of `survey --json`. */
export const surveyJson = (inventory: Inventory, survey: ResilienceSurvey): Json => {
  const { losses, maintainable, ...rest } = survey
  return {
    facility: inventory.facility.id,
    ...(partJson(inventory, rest) as { readonly [name: string]: Json }),
    losses: losses.map((line) => lineJson(inventory, line)),
    maintainable: {
      ...maintainable,
      prevents: maintainable.prevents.map((line) => lineJson(inventory, line)),
    },
  }
}

/** What a line takes out, by the names that people give it. */
const nameOf = (inventory: Inventory, { type, id, like }: SurveyLine): string => {
  const { facility, rowOf } = inventory
  const row = rowOf.get(id)
  const place = [...facility.rooms, ...facility.routes].find((one) => one.id === id)
  const own = row === undefined ? place?.name || id : inventory.tagOf(row)
  const what = type === 'utility' && id === '' ? 'the utility' : own
  const prefix = type === 'component' || type === 'utility' ? '' : `${type} `
  const more = like.length > 1 ? ` and ${formatQuantity(like.length - 1, 'count')} like it` : ''
  return `${prefix}${what}${more}`
}

const count = (value: number): string => formatQuantity(value, 'count')

const counted = (value: number, one: string): string =>
  `${count(value)} ${one}${value === 1 ? '' : 's'}`

/** Figures of a line in words, only those that are not zero. */
const takesOf = ({ figures }: SurveyLine): string => {
  const { itKwLost, loadsLost, racksLost, gpusLost, thPerSLost } = figures
  const { loadsDegraded, loadsUnknown, loadsUnprotected, firstLostS } = figures
  const told = [
    loadsLost > 0 ? `${atLeast(itKwLost, 'kW')} IT in ${counted(loadsLost, 'load')}` : '',
    racksLost > 0 ? counted(racksLost, 'rack') : '',
    gpusLost > 0 ? counted(gpusLost, 'GPU') : '',
    thPerSLost.value > 0 ? atLeast(thPerSLost, 'TH/s') : '',
    loadsLost > 0 ? `first ${whenText(firstLostS).toLowerCase()}` : '',
    loadsDegraded > 0 ? `${count(loadsDegraded)} ${loadsDegraded === 1 ? 'does' : 'do'} less` : '',
    loadsUnprotected > 0 ? `${count(loadsUnprotected)} without protection` : '',
    loadsUnknown > 0 ? `${count(loadsUnknown)} unknown` : '',
  ]
  return told.filter((one) => one !== '').join(', ')
}

const hindranceText: Readonly<Record<Hindrance, string>> = {
  stops: 'loads stop',
  throttles: 'loads throttle',
  'cut-off': 'loads are cut off from the network',
  unprotected: 'loads are without protection',
  unknown: 'nobody can tell what stays',
}

const answerText: Readonly<Record<ResilienceSurvey['maintainable']['answer'], string>> = {
  yes: 'yes',
  no: 'no',
  unknown: 'unknown',
}

/** More lines than these are counted; the JSON has them all. */
const mostLines = 40

const shortened = (lines: readonly string[]): readonly string[] =>
  lines.length <= mostLines
    ? lines
    : [
        ...lines.slice(0, mostLines),
        `  … and ${count(lines.length - mostLines)} more; --json has all`,
      ]

/** The survey as lines that a person reads, the gravest first. */
export const surveyText = (inventory: Inventory, survey: ResilienceSurvey): string => {
  const { losses, maintainable, tried, harmless } = survey
  const line = (one: SurveyLine) => `  ${nameOf(inventory, one)}: ${takesOf(one)}`
  const prevented = (one: Unmaintainable) => `${line(one)} [${hindranceText[one.hindrance]}]`
  return [
    inventory.facility.name,
    `${count(tried)} things taken out one by one; ${count(harmless)} of them ${harmless === 1 ? 'does' : 'do'} no harm`,
    ...(losses.length === 0 ? [] : ['', 'What a loss takes, the gravest first']),
    ...shortened(losses.map(line)),
    '',
    `Concurrently maintainable: ${answerText[maintainable.answer]} (${count(maintainable.tried)} pieces and routes tried)`,
    ...(maintainable.prevents.length === 0 ? [] : ['What prevents it']),
    ...shortened(maintainable.prevents.map(prevented)),
    '',
  ].join('\n')
}
