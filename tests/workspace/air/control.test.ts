import { describe, expect, it } from 'vitest'
import {
  type AirEngine,
  type AirEvidence,
  type AirListener,
  type AirRequest,
  airRangeOf,
  createAirControl,
  createWorkspace,
} from '#workspace'
import { frameOf } from '../../support/airflow/frame'
import { roomWith } from '../../support/airflow/survey'
import { facilityWith, library } from '../../support/editor/facility'
import { silentSolver } from '../../support/silent-solver'

const stage = () => {
  const told: (AirEvidence | undefined)[] = []
  const asked: AirRequest[] = []
  let listener: AirListener | undefined
  const engine: AirEngine = {
    estimate: () => Promise.resolve({ cells: 1, seconds: 1 }),
    start: (request, next) => {
      asked.push(request)
      listener = next
    },
    cancel: () => {},
    close: () => {},
  }
  const solver = { ...silentSolver(), setAirEvidence: (one?: AirEvidence) => told.push(one) }
  const workspace = createWorkspace(facilityWith({}), library, solver as never)
  const control = createAirControl(workspace, engine)
  return { workspace, control, told, asked, listener: () => listener as AirListener }
}

const survey = roomWith([])
const readings = {
  racks: [{ id: 'rack', flowM3PerS: 1, intakeC: 22, intakeMaxC: 24, exhaustC: 34 }],
  coolers: [],
  cooling: undefined,
}
const frame = (more: object = {}) => frameOf([2, 2, 2], {}, undefined, { readings, ...more })

describe('the control of the air view', () => {
  it('shows every frame, and tells the rules of the last one', () => {
    const { workspace, control, told, listener } = stage()
    control.start(survey, 200)
    expect(workspace.store.getState().air.isRunning).toBe(true)
    listener().frame(frame({ isLast: false }))
    expect(workspace.store.getState().air.result?.wantedMm).toBe(200)
    expect(told).toEqual([])
    listener().frame(frame())
    expect(workspace.store.getState().air.isRunning).toBe(false)
    expect(told).toEqual([{ survey, intakes: [{ id: 'rack', warmestC: 24 }] }])
  })

  it('tells the rules nothing of a run that was stopped', () => {
    const { control, told, listener } = stage()
    control.start(survey, 200)
    const { progress } = frame()
    listener().frame(frame({ progress: { ...progress, settled: false, state: 'running' } }))
    expect(told).toEqual([undefined])
  })

  it('forgets a run for good: a frame that was still on its way is not shown', () => {
    const { workspace, control, told, listener } = stage()
    control.start(survey, 200)
    const late = listener()
    control.clear()
    late.frame(frame())
    expect(workspace.store.getState().air.result).toBeUndefined()
    expect(told).toEqual([undefined])
  })

  it('goes on from the last field, and takes back what it told when a run fails', () => {
    const { workspace, control, told, asked, listener } = stage()
    control.start(survey, 200)
    const first = frame()
    listener().frame(first)
    control.start(survey, 200)
    expect(asked.map(({ warm }) => warm)).toEqual([undefined, first.field])
    listener().fail('Nothing takes the heat out.')
    expect(workspace.store.getState().air.fault).toBe('Nothing takes the heat out.')
    expect(workspace.store.getState().air.result).toBeUndefined()
    expect(told.at(-1)).toBeUndefined()
  })
})

describe('the range of colours', () => {
  it('reaches from the coldest to the warmest air and leaves out what is no air', () => {
    const warm = frameOf([10, 10, 10], { t: (i) => 20 + i }, (i) => i === 9)
    expect(airRangeOf(warm)).toEqual({ lowC: 20, highC: 28, lineK: 0.5 })
  })

  it('is never empty', () => {
    expect(airRangeOf(frameOf([2, 2, 2]))).toEqual({ lowC: 20, highC: 24, lineK: 0.5 })
  })
})
