import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { openDocument } from '#document'
import { blankFacility } from '#model'
import type { InquiryType, Solver } from '#workspace'
import { gb300Hall } from '../../scripts/examples/gb300-hall/index'
import { hydroYard } from '../../scripts/examples/hydro-yard/index'
import { Desk } from '../../src/platform/solver/desk'
import type { InquiryContext } from '../../src/platform/solver/inquiries/define'
import type { inquiryOf } from '../../src/platform/solver/inquiries/registry'
import { type Answers, solverHere } from '../support/platform/desk'

const itKw = ({ solution }: InquiryContext) => solution.power.itLoadKw.value

/** A solver with an open facility; the first inquiry waits until that has gone over. */
const open = (answers: Answers = {}, build = hydroYard) => {
  const document = openDocument(build())
  const solver = solverHere(answers)
  solver.open(document.toFacility(), document.revision)
  document.subscribe(({ operations, revision }) => solver.change(operations, revision))
  return { document, solver }
}

const ask = (solver: Solver, type: string, input?: unknown, signal?: AbortSignal) =>
  solver.inquire(type as InquiryType, input as undefined, signal)

const nextAnswer = (solver: Solver) =>
  new Promise<number>((resolve) => {
    const stop = solver.subscribe(({ solution }) => {
      stop()
      resolve(solution.power.itLoadKw.value)
    })
  })

const pausing = (rounds: number, began: () => void = () => {}) =>
  function* (context: InquiryContext) {
    began()
    for (let round = 0; round < rounds; round++) yield undefined
    return itKw(context)
  }

describe('an inquiry', { timeout: 30_000 }, () => {
  it('is answered from the solution that the screen shows', async () => {
    const { document, solver } = open({ probe: itKw })
    const [shown, { revision, output }] = await Promise.all([
      nextAnswer(solver),
      ask(solver, 'probe'),
    ])
    expect(output).toBe(shown)
    expect(revision).toBe(document.revision)
  })

  it('is answered after a change of thousands of records, which goes over in slices', async () => {
    const { document, solver } = open({ probe: itKw })
    const before = (await ask(solver, 'probe')).output as unknown as number
    const [item] = document.list('equipment').filter(({ kind }) => kind === 'miner-container')
    if (!item) throw new Error('The yard has no container')
    // So many operations in one gesture; what counts is the last of each record.
    document.transact('nudge', (edit) => {
      for (let n = 0; n < 2600; n++) edit.set('equipment', item.id, { demandFactor: n / 5200 })
    })
    const { revision, output } = await ask(solver, 'probe')
    expect(revision).toBe(document.revision)
    const after = output as unknown as number
    expect(after).toBeLessThan(before)
    document.undo()
    expect((await ask(solver, 'probe')).output).toBe(before)
  })

  it('is answered after every edit made before it', async () => {
    const { document, solver } = open({ probe: itKw })
    const before = (await ask(solver, 'probe')).output as unknown as number
    const item = document.list('equipment').find(({ kind }) => kind === 'miner-container')
    if (!item) throw new Error('The yard has no container')
    document.transact('remove', (edit) => edit.remove('equipment', item.id))
    const { revision, output } = await ask(solver, 'probe')
    expect(revision).toBe(document.revision)
    expect(output).toBeLessThan(before)
    document.undo()
    expect((await ask(solver, 'probe')).output).toBe(before)
  })

  it('begins anew when an edit comes while it pauses', async () => {
    let begun = 0
    const { document, solver } = open({ long: pausing(20, () => (begun += 1)), probe: itKw })
    const long = ask(solver, 'long')
    await nextAnswer(solver)
    await new Promise((resolve) => setTimeout(resolve, 10))
    document.transact('goals', (edit) => edit.setHead({ goals: { mining: 'n+1' } }))
    expect((await long).revision).toBe(document.revision)
    expect(begun).toBe(2)
  })

  it('lets the answer to an edit go first', async () => {
    const { document, solver } = open({ long: pausing(50) })
    await nextAnswer(solver)
    const order: string[] = []
    const long = ask(solver, 'long').then(() => order.push('inquiry'))
    document.transact('goals', (edit) => edit.setHead({ goals: { mining: 'n+1' } }))
    solver.subscribe(() => order.push('answer'))
    await long
    expect(order).toEqual(['answer', 'inquiry'])
  })

  it('takes its input with it', async () => {
    const { solver } = open({ echo: (_, input) => input })
    expect((await ask(solver, 'echo', { ids: ['a', 'b'] })).output).toEqual({ ids: ['a', 'b'] })
  })
})

describe('an inquiry that tells how far it has come', { timeout: 30_000 }, () => {
  const counting = (of: number) =>
    function* () {
      for (let done = 0; done < of; done++) yield { done, of }
      return 'done'
    }

  it('is heard hundredth by hundredth, in order, before its answer', async () => {
    const { solver } = open({ counted: counting(1000) })
    const heard: number[] = []
    const type = 'counted' as InquiryType
    const { output } = await solver.inquire(type, undefined as never, undefined, (told) => {
      expect(told.of).toBe(1000)
      heard.push(told.done)
    })
    expect(output).toBe('done')
    expect(heard).toHaveLength(100)
    expect(heard).toEqual([...heard].sort((a, b) => a - b))
  })

  it('is heard no more once it is called off', async () => {
    const { solver } = open({ counted: counting(100_000) })
    const controller = new AbortController()
    let heard = 0
    const type = 'counted' as InquiryType
    const asked = solver.inquire(type, undefined as never, controller.signal, () => {
      heard += 1
      controller.abort()
    })
    await expect(asked).rejects.toThrow('Called off.')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(heard).toBe(1)
  })

  it('runs on over its pauses where the thread has a clock, and still hears that it is called off', async () => {
    let turns = 0
    let steps = 0
    let nowMs = 0
    const posted: string[] = []
    const later: (() => void)[] = []
    const desk = new Desk({
      catalog,
      post: ({ type }) => posted.push(type),
      later: (run) => later.push(run),
      now: () => nowMs,
      find: (() => ({
        id: 'long',
        *answer() {
          for (;;) {
            steps += 1
            nowMs += 1
            yield undefined
          }
        },
      })) as unknown as typeof inquiryOf,
    })
    const turn = () => {
      turns += 1
      later.shift()?.()
    }
    desk.take({ type: 'open', facility: blankFacility('a', 'A'), serial: 1 })
    desk.take({ type: 'opened', revision: 0 })
    desk.take({ type: 'inquire', id: 1, inquiry: 'power-losses', input: undefined })
    for (let i = 0; i < 3; i++) turn()
    expect(posted).toEqual(['answer'])
    expect(steps).toBeGreaterThan(10)
    desk.take({ type: 'drop', id: 1 })
    const before = steps
    turn()
    expect(steps).toBe(before)
    expect(later).toEqual([])
    expect(turns).toBe(4)
  })
})

describe('an inquiry that comes to nothing', { timeout: 30_000 }, () => {
  it('can be called off, before or while it runs, and others go on', async () => {
    let finished = 0
    const counted = function* () {
      for (let round = 0; round < 50; round++) yield undefined
      finished += 1
    }
    const { solver } = open({ long: counted, probe: itKw })
    await expect(ask(solver, 'long', undefined, AbortSignal.abort())).rejects.toThrow('Called off.')
    const controller = new AbortController()
    const long = ask(solver, 'long', undefined, controller.signal)
    const other = ask(solver, 'probe')
    setTimeout(() => controller.abort(), 20)
    await expect(long).rejects.toThrow('Called off.')
    expect((await other).output).toBeGreaterThan(0)
    expect(finished).toBe(0)
  })

  it('tells why in plain words and leaves the answers alone', async () => {
    const faults: string[] = []
    const { document, solver } = open({
      broken: () => {
        throw new Error('This rack has no cords.')
      },
      uncloneable: () => () => {},
      probe: itKw,
    })
    solver.onFault((message) => faults.push(message))
    await expect(ask(solver, 'broken')).rejects.toThrow('This rack has no cords.')
    await expect(ask(solver, 'uncloneable')).rejects.toThrow(/clone/)
    await expect(ask(solver, 'no-such-inquiry')).rejects.toThrow('no-such-inquiry')
    expect((await ask(solver, 'probe')).output).toBeGreaterThan(0)
    const answered = nextAnswer(solver)
    document.transact('goals', (edit) => edit.setHead({ goals: { mining: 'n+1' } }))
    expect(await answered).toBeGreaterThan(0)
    expect(faults).toEqual([])
  })

  it('is refused when another facility is opened, and the next one is about that', async () => {
    const { solver } = open({ long: pausing(50), probe: itKw })
    const long = ask(solver, 'long')
    await nextAnswer(solver)
    const other = openDocument(gb300Hall())
    const refused = expect(long).rejects.toThrow('Another facility was opened.')
    solver.open(other.toFacility(), 77)
    await refused
    const [shown, found] = await Promise.all([nextAnswer(solver), ask(solver, 'probe')])
    expect(found.revision).toBe(77)
    expect(found.output).toBe(shown)
  })

  it('is refused when the facility is closed or the worker breaks', async () => {
    const { solver } = open({ probe: itKw })
    const first = expect(ask(solver, 'probe')).rejects.toThrow('out of memory')
    solver.worker.onerror?.({ message: 'out of memory' } as ErrorEvent)
    await first
    const second = expect(ask(solver, 'probe')).rejects.toThrow('The facility was closed.')
    solver.close()
    await second
  })
})
