import { describe, expect, it } from 'vitest'
import type { LossState, PowerTrace, TraceStep } from '#engines'
import { lossGroups, lossSentence, lostName } from '../../src/ui/power/loss'
import { commonSteps, shareText } from '../../src/ui/power/trace'

const step = (id: string, common: boolean) => ({ id, common }) as TraceStep

describe('a trace as it is listed', () => {
  it('names each common point once, from the load upwards', () => {
    const cord = (...steps: TraceStep[]) => ({ steps })
    const trace = {
      cords: [
        cord(step('a', false), step('bus', true), step('util', true)),
        cord(step('b', false), step('bus', true), step('util', true)),
      ],
    } as unknown as PowerTrace
    expect(commonSteps(trace)).toEqual(['bus', 'util'])
  })

  it('tells a part of the power, and keeps quiet about all or none of it', () => {
    expect(shareText(0.25)).toBe('25 %')
    expect([shareText(1), shareText(1 - 1e-12), shareText(0)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('a loss in words', () => {
  it('names one or two that are lost, and counts more', () => {
    const nameOf = (id: string) => id.toUpperCase()
    expect(lostName(['a'], nameOf)).toBe('A')
    expect(lostName(['a', 'b'], nameOf)).toBe('A and B')
    expect(lostName(['a', 'b', 'c'], nameOf)).toBe('3 components')
  })

  const ids = ['in', 'down', 'bare', 'late', 'vague', 'ups']
  const loadKw = Float64Array.of(50, 100, 30, 20, 10, 400)
  const lossOf = (more: Partial<LossState> = {}): LossState => ({
    lost: 'room',
    type: 'selection',
    dropped: [1],
    droppedKw: 100,
    droppedItKw: 90,
    unprotected: [2],
    overloads: [{ row: 5, loadKw: 400, utilisation: 1.31 }],
    unknown: [4],
    interrupted: [3],
    interruptionUnknown: [4],
    inside: [0],
    ...more,
  })
  const groups = (more?: Partial<LossState>) =>
    lossGroups(lossOf(more), { ids, loadKw }).map(({ id, members }) => [
      id,
      members.map((member) => `${member.id} ${member.figure}`).join(),
    ])

  it('sorts the victims, the gravest first, and names a doubt once', () => {
    expect(groups()).toEqual([
      ['dropped', 'down 100 kW'],
      ['unknown', 'vague 10 kW'],
      ['unprotected', 'bare 30 kW'],
      ['interrupted', 'late 20 kW'],
      ['over', 'ups 131 %'],
      ['inside', 'in 50 kW'],
    ])
    expect(groups({ shed: [5] })).toContainEqual(['shed', 'ups 400 kW'])
    expect(groups({ shed: [5] }).map(([id]) => id)).not.toContain('over')
  })

  const says = (more: Partial<LossState>, kw = loadKw) =>
    lossSentence(lossOf(more), 'UPS room R1', kw)

  it('tells what goes down outside, and does not take an unknown for nothing', () => {
    expect(says({ unknown: [] })).toBe(
      'The loss of UPS room R1 takes 100 kW down outside it, 90 kW of it IT.',
    )
    expect(says({ unknown: [], inside: [], droppedItKw: 0 })).toBe(
      'The loss of UPS room R1 takes 100 kW down.',
    )
    expect(says({ dropped: [], droppedKw: 0 })).toBe(
      'The loss of UPS room R1 takes no load down outside it. Of 1 load it cannot be said.',
    )
    const partly = loadKw.with(2, Number.NaN)
    expect(says({ dropped: [1, 2], unknown: [] }, partly)).toMatch(/takes at least 100 kW down/)
    const unstated = loadKw.with(1, Number.NaN)
    expect(says({ droppedKw: 0, unknown: [] }, unstated)).toMatch(
      /takes 1 load of unknown draw down/,
    )
  })
})
