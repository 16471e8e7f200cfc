import type { ComponentProps } from 'react'
import { DataGrid } from './DataGrid'
import type { RowPicking } from './picking'
import type { TableOutput } from './useTableOutput'

type GridProps<R> = ComponentProps<typeof DataGrid<R>>

interface PickedGridProps<R>
  extends Omit<GridProps<R>, 'isSelected' | 'onPick' | 'onPickAll' | 'onCopy'> {
  /** All rows as they stand, also those in folded groups. */
  readonly ordered: readonly R[]
  readonly picking: RowPicking<R>
  readonly output: TableOutput
}

/** A table whose rows are picked and taken along. */
export function PickedGrid<R>({ ordered, picking, output, ...grid }: PickedGridProps<R>) {
  return (
    <DataGrid
      {...grid}
      isSelected={picking.isPicked}
      onPick={picking.pick}
      onPickAll={() => picking.pickAll(ordered)}
      onCopy={output.copy}
    />
  )
}
