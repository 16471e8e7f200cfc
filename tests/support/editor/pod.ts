import { attempt, type Edit, makeBlock, type Outcome, setPlacement } from '#document'
import { inStep } from './blocks'
import { accepted, item, link, opened } from './facility'

/** A gesture that cannot be refused, as an outcome. */
export const plainly =
  (gesture: (edit: Edit) => unknown) =>
  (edit: Edit): Outcome<undefined> => {
    gesture(edit)
    return { ok: true, value: undefined, warnings: [] }
  }

/** Two racks on a PDU, and a switchboard outside that feeds it. */
export const pod = () => {
  const { document, context } = opened({
    equipment: [
      item('board', 'switchgear-bus', { x: -10 }),
      item('pdu', 'pdu', { product: 'test-pdu', tag: 'PDU-01' }),
      item('r1', 'rack', { product: 'test-rack', x: 2, tag: 'R-01' }),
      item('r2', 'rack', { product: 'test-rack', x: 2.6, tag: 'R-02' }),
    ],
    connections: [
      link('feed', 'board.out', 'pdu.in'),
      link('c1', 'pdu.out', 'r1.cord'),
      link('c2', 'pdu.out', 'r2.cord'),
    ],
  })
  const run = <T>(gesture: (edit: Edit) => Outcome<T>): Outcome<T> => {
    const outcome = attempt(document, 'Test', gesture)
    inStep(document)
    return outcome
  }
  const does = <T>(gesture: (edit: Edit) => Outcome<T>): T => accepted(run(gesture))
  const made = does((edit) => makeBlock(edit, context, ['pdu', 'r1', 'r2'], { name: 'Pod' }))
  return { document, context, run, does, made }
}

/** The same with copies beside it, 8 m apart. */
export const podInRow = (columns: number) => {
  const all = pod()
  all.does((edit) =>
    setPlacement(edit, all.context, all.made.placement, { columns, columnPitchM: 8 }),
  )
  return all
}
