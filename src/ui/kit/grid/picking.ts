import { useState } from 'react'
import { useWorkspace, useWorkspaceState } from '../../app/context'
import type { Picking } from './DataGrid'

/** Which rows of a table are picked, and what picking them does. */
export interface RowPicking<R> {
  readonly isPicked: (row: R) => boolean
  readonly pick: (row: R, picking: Picking, through: readonly R[]) => void
  readonly pickAll: (rows: readonly R[]) => void
}

/** The others without the given ones where all of these are among them, else with them. */
const toggled = (before: ReadonlySet<string>, those: readonly string[]): ReadonlySet<string> => {
  if (!those.every((one) => before.has(one))) return new Set([...before, ...those])
  const gone = new Set(those)
  return new Set([...before].filter((one) => !gone.has(one)))
}

/** Rows that are picked in their table alone; `show` draws the last one out in the view. */
export const usePickedRows = <R extends { readonly key: string }>(
  show: (row: R) => void,
): RowPicking<R> => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const keysOf = (rows: readonly R[]) => new Set(rows.map(({ key }) => key))
  return {
    isPicked: ({ key }) => chosen.has(key),
    pick: (row, picking, through) => {
      if (picking === 'through') setChosen(keysOf(through))
      else if (picking === 'only') setChosen(keysOf([row]))
      else setChosen((before) => toggled(before, [row.key]))
      show(row)
    },
    pickAll: (rows) => setChosen(keysOf(rows)),
  }
}

/** Rows that are what is selected in the view: things by their ids. */
export const useSelectedRows = <R>(idsOf: (row: R) => readonly string[]): RowPicking<R> => {
  const workspace = useWorkspace()
  const selection = useWorkspaceState((state) => state.selection)
  return {
    isPicked: (row) => {
      const ids = idsOf(row)
      return ids.length > 0 && ids.every((id) => selection.has(id))
    },
    pick: (row, picking, through) => {
      const ids = idsOf(row)
      if (picking === 'through') workspace.select(through.flatMap(idsOf))
      else if (picking === 'toggle') workspace.select(toggled(selection, ids))
      else {
        workspace.select(ids)
        workspace.frame(ids)
      }
    },
    pickAll: (rows) => workspace.select(rows.flatMap(idsOf)),
  }
}
