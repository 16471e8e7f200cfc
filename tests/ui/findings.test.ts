import { describe, expect, it } from 'vitest'
import { countingIds } from '#base'
import { attempt, openDocument } from '#document'
import { createLibrary, kinds } from '#model'
import { answerForProduct, statedValue } from '../../src/ui/findings/answers'
import { everyFinding, filterFindings } from '../../src/ui/findings/filter'
import { questionSubject, searchQuestions } from '../../src/ui/findings/questions'
import { layOutFindings, plainSentence, sentenceOf, shownBy } from '../../src/ui/findings/rows'
import { subjectsOf } from '../../src/ui/findings/subjects'
import { countFindings } from '../../src/ui/status/counts'
import { facilityOf, itemOf, productOf, roomOf } from '../support/ui/facility'
import { countOf, findingOf } from '../support/ui/findings'

const waiver = { id: 'w', rule: 'path-loss', subject: 'rack-1', reason: 'spare', owner: 'Ada' }
const document = openDocument(
  facilityOf({
    rooms: [roomOf('hall', [0, 0, 10, 10]), roomOf('yard', [20, 0, 10, 10])],
    equipment: [
      itemOf('rack-1', { tag: 'AI-01' }),
      itemOf('node', { tag: 'DGX-01', x: 99, inside: { equipment: 'rack-1' } }),
      itemOf('cooler', { tag: 'DC-01', x: 25 }),
      itemOf('lost', { x: 500 }),
    ],
  }),
)
const subjects = subjectsOf(document)
const on = (id: string) => ({ type: 'equipment', id }) as const

describe('filtering findings', () => {
  const findings = [
    findingOf(),
    findingOf({ subject: on('node'), severity: 'warning', verdict: 'unknown' }),
    findingOf({ subject: on('cooler'), discipline: 'cooling', rule: 'ambient' }),
    findingOf({ subject: { type: 'room', id: 'yard' }, discipline: 'space', rule: 'slab' }),
    findingOf({ subject: on('lost'), waiver }),
  ]
  const shown = (more: Partial<typeof everyFinding>) =>
    filterFindings(findings, { ...everyFinding, ...more }, subjects).map(
      ({ subject }) => subject.id,
    )

  it('leaves waived ones out unless they are asked for', () => {
    expect(shown({})).toEqual(['rack-1', 'node', 'cooler', 'yard'])
    expect(shown({ waived: true })).toHaveLength(5)
  })

  it('goes by mark and discipline: what is unknown is no warning', () => {
    expect(shown({ marks: new Set(['warning']) })).toEqual([])
    expect(shown({ marks: new Set(['unknown']) })).toEqual(['node'])
    expect(shown({ marks: new Set(['error']) })).toEqual(['rack-1', 'cooler', 'yard'])
    expect(shown({ discipline: 'cooling' })).toEqual(['cooler'])
  })

  it('goes by room; what is mounted is where its rack is, what stands nowhere is in no room', () => {
    expect(shown({ room: 'hall', waived: true })).toEqual(['rack-1', 'node'])
    expect(shown({ room: 'yard' })).toEqual(['cooler', 'yard'])
  })

  it('finds every word, in tags, rules and sentences', () => {
    expect(shown({ text: 'dgx DARK' })).toEqual(['node'])
    expect(shown({ text: 'room YARD' })).toEqual(['yard'])
    expect(shown({ text: 'dgx nothing' })).toEqual([])
  })

  it('counts what nobody has waived; what is unknown is counted apart, whatever its severity', () => {
    expect(countFindings(findings)).toEqual({ error: 3, warning: 0, info: 0, unknown: 1 })
  })
})

describe('laying findings out', () => {
  const findings = [
    findingOf({ rule: 'b', ref: 'PW-02', severity: 'warning' }),
    findingOf({ rule: 'c', ref: 'PW-01', verdict: 'unknown' }),
    findingOf({ rule: 'a', ref: 'PW-09' }),
    findingOf({ rule: 'd', ref: 'SP-01', discipline: 'space' }),
  ]
  const keys = (folds: ReadonlyMap<string, boolean> = new Map()) =>
    layOutFindings(findings, [], folds).map((row) => row.key.split('|')[0])

  it('groups discipline, rule, subject: gravest first, failed before unknown', () => {
    expect(keys()).toEqual(['power', 'a', 'a', 'c', 'c', 'b', 'b', 'space', 'd', 'd'])
  })

  it('marks a rule by its gravest failure, and as unknown where nothing fails', () => {
    const rows = layOutFindings(findings, [], new Map())
    const markOfRule = (rule: string) =>
      rows.flatMap((row) => (row.type === 'rule' && row.rule === rule ? [row.mark] : []))
    expect(markOfRule('a')).toEqual(['error'])
    expect(markOfRule('b')).toEqual(['warning'])
    expect(markOfRule('c')).toEqual(['unknown'])
  })

  it('folds what the person folds, and long rules by itself', () => {
    expect(keys(new Map([['a', false]])).filter((key) => key === 'a')).toHaveLength(1)
    const many = Array.from({ length: 13 }, (_, i) => findingOf({ subject: on(`r${i}`) }))
    expect(layOutFindings(many, [], new Map())).toHaveLength(2)
    expect(layOutFindings(many, [], new Map([['path-loss', true]]))).toHaveLength(15)
  })

  it('adds up the counts of a rule over the severities that rooms give it', () => {
    const counts = [
      countOf({ pass: 4, fail: 1 }),
      countOf({ severity: 'warning', pass: 2, unknown: 3 }),
    ]
    const [, rule] = layOutFindings([findingOf(), findingOf({ waiver })], counts, new Map())
    expect(rule).toMatchObject({ tally: { pass: 6, fail: 1, unknown: 3, waived: 1 } })
  })

  it('shows the culprit first, once, then its path', () => {
    expect(shownBy(findingOf({ related: ['ups', 'rack-1'] }))).toEqual(['rack-1', 'ups'])
    const whole = { type: 'facility', id: 'facility' } as const
    expect(shownBy(findingOf({ subject: whole, related: ['a'] }))).toEqual(['a'])
  })
})

describe('the sentence of a finding', () => {
  it('names its subject once in one piece too', () => {
    expect(plainSentence('UTIL-01', 'UTIL-01 is overloaded.')).toBe('UTIL-01 is overloaded.')
    expect(plainSentence('UTIL-01', 'Without it all is dark.')).toBe(
      'UTIL-01: Without it all is dark.',
    )
  })

  it('names its subject once', () => {
    expect(sentenceOf('UPS-1', 'UPS-1 is overloaded.')).toEqual(['UPS-1', 'is overloaded.'])
    expect(sentenceOf('UPS-1', 'UPS-10 is near.')).toEqual(['UPS-1', 'UPS-10 is near.'])
    expect(sentenceOf('UPS-1', 'It is loaded.')).toEqual(['UPS-1', 'It is loaded.'])
  })
})

describe('open questions', () => {
  const catalog = createLibrary(kinds, new Map([['gb300', productOf('gb300', { model: 'GB300' })]]))
  const question = {
    key: 'gb300|cordsNeeded',
    product: 'gb300',
    field: 'cordsNeeded',
    label: { en: 'Cords needed' },
    equipment: ['a', 'b'],
    rules: ['path-loss'],
  }
  const start = () =>
    openDocument(
      facilityOf({ equipment: ['a', 'b', 'c'].map((id) => itemOf(id, { product: 'gb300' })) }),
    )
  const needed = (open: ReturnType<typeof start>, id: string) => {
    const item = open.get('equipment', id)
    return item && catalog.with([...open.list('products')]).valueOf(item, 'cordsNeeded')
  }

  it('are named by their product, or by the tag of what stands alone', () => {
    expect(questionSubject(question, start(), catalog)).toBe('Maker GB300')
    const { product: _, ...alone } = question
    expect(questionSubject(alone, start(), catalog)).toBe('A')
    expect(searchQuestions([question], 'gb300 cords', start(), catalog)).toHaveLength(1)
    expect(searchQuestions([question], 'chiller', start(), catalog)).toHaveLength(0)
  })

  const answer = (open: ReturnType<typeof start>, about: typeof question) =>
    attempt(open, 'answer', (edit) =>
      answerForProduct(
        edit,
        { library: catalog, ids: countingIds() },
        about,
        statedValue(3, ' Service manual, 4.2 ', 'primary'),
      ),
    )

  it('answered for the product hold for every one of it in this facility, in one step', () => {
    const open = start()
    expect(answer(open, question).ok).toBe(true)
    expect(needed(open, 'c')).toMatchObject({
      value: 3,
      from: 'product',
      source: { document: 'Service manual, 4.2', grade: 'primary' },
    })
    open.undo()
    expect(open.count('products')).toBe(0)
  })

  it('answered without a source count as entered by the user', () => {
    expect(statedValue(2, ' ', 'primary')).toBe(2)
  })

  it('of a product that nobody knows are refused', () => {
    const open = start()
    expect(answer(open, { ...question, product: 'nothing' }).ok).toBe(false)
    expect(open.undoLabel).toBeUndefined()
  })
})
