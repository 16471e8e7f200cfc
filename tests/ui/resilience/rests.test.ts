import { describe, expect, it } from 'vitest'
import type { OpenQuestion } from '#rules'
import { defineParameter } from '#standards'
import { questionFor, restLines } from '../../../src/ui/resilience/rests'
import { plainNames } from '../../support/resilience/names'

const horizon = defineParameter({
  id: 'resilience.test-start',
  label: 'Start of a pump',
  unit: 's',
  value: 30,
  min: 0,
  max: 600,
  source: { grade: 'estimate' },
})

const known = {
  names: plainNames,
  parameters: new Map([[horizon.id, horizon]]),
  changed: { 'resilience.test-start': 45 },
  stated: () => '5 min',
  units: 'metric',
} as const

describe('what times rest on', () => {
  it('is each told once, what is missing first, with the value in force', () => {
    const resting = [
      { rests: [{ parameter: horizon.id }, { row: 2, field: 'batteryMin' }], gaps: [] },
      { rests: [{ parameter: horizon.id }], gaps: [{ row: 4, field: 'startS' }] },
    ]
    const lines = restLines(resting, known)
    expect(lines.map(({ text, value, isMissing }) => [text, value, isMissing])).toEqual([
      ['T-4: startS is not stated', '', true],
      ['Start of a pump', '45 s', false],
      ['T-2: batteryMin', '5 min', false],
    ])
    expect(lines[1]).toMatchObject({
      isEstimate: true,
      at: { type: 'assumption', id: horizon.id },
    })
    expect(lines[0]?.at).toEqual({ type: 'field', id: 'id-4', field: 'startS' })
  })

  it('leaves out an assumption that is none', () => {
    expect(restLines([{ rests: [{ parameter: 'no.such' }], gaps: [] }], known)).toEqual([])
  })

  it('leads to the open question that asks for it', () => {
    const question = { key: 'q', field: 'startS', equipment: ['id-4'] } as unknown as OpenQuestion
    expect(questionFor([question], 'id-4', 'startS')).toBe('q')
    expect(questionFor([question], 'id-5', 'startS')).toBeUndefined()
    expect(questionFor(undefined, 'id-4', 'startS')).toBeUndefined()
  })
})
