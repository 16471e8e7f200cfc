import type { Workspace } from '#workspace'
import { type Acting, createActing } from '../diagram/acting'
import { endsOf } from '../diagram/diagram'
import type { Drawing } from '../diagram/drawing'

/** Everything that some part's links lead to: up to the carriers and the top tier, and all below. */
export const linkedTo = (drawing: Pick<Drawing, 'wires'>, key: string): ReadonlySet<string> => {
  const ends = endsOf(drawing)
  const up = new Set([key])
  for (const one of up) for (const { from } of ends.into.get(one) ?? []) up.add(from)
  const down = new Set([key])
  for (const one of down) for (const { to } of ends.out.get(one) ?? []) down.add(to)
  return new Set([...up, ...down])
}

/** A click on a symbol selects it and draws out what its links lead to. */
export const createTracing = (workspace: Workspace, drawing: Drawing | undefined): Acting => {
  const acting = createActing(workspace)
  return {
    ...acting,
    select: (part, extend) => {
      acting.select(part, extend)
      if (!part || !drawing || extend) return
      const keys = linkedTo(drawing, part.key)
      const others = drawing.parts.flatMap(({ key, ids }) =>
        key !== part.key && keys.has(key) ? ids : [],
      )
      workspace.store.setState({ highlight: [...part.ids, ...others] })
    },
  }
}
