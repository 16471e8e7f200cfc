import { formatQuantity } from '#base'
import { useChrome, useWorkspaceState } from '../app/context'
import { formatTotal } from '../format/figures'
import { rowsOf } from '../inspector/solved'
import { networkWords } from '../text/network'
import css from './Elevation.module.css'
import type { Elevation } from './read'

const { elevation: text } = networkWords

/** How many units a rack has and how many of them are free. */
export const unitsText = ({ slotsU, freeU }: Pick<Elevation, 'slotsU' | 'freeU'>): string => {
  if (slotsU === undefined || freeU === undefined) return text.unitsUnknown
  const free = `${freeU.value}U`
  return `${text.units(`${slotsU}`)}, ${freeU.isMost ? text.freeMost(free) : text.free(free)}`
}

/** Heat of the rack with all that stands in it, which is what it draws; NaN where it is not known. */
export const usePowerKw = (id: string): number =>
  useWorkspaceState(({ answer }) => {
    if (!answer) return Number.NaN
    const heat = answer.columns.find(({ name }) => name === 'heatKw')?.values
    return heat?.[rowsOf(answer).get(id) ?? -1] ?? Number.NaN
  })

/** What a rack has room for, draws and weighs. */
export function RackFigures({ rack }: { readonly rack: Elevation }) {
  const units = useChrome((state) => state.units)
  const powerKw = usePowerKw(rack.id)
  return (
    <dl className={css.figures}>
      <dt>{text.room}</dt>
      <dd>{unitsText(rack)}</dd>
      <dt>{text.power}</dt>
      <dd>{formatQuantity(powerKw, 'kW', units)}</dd>
      <dt>{text.weight}</dt>
      <dd>{formatTotal(rack.massKg, 'kg', units)}</dd>
    </dl>
  )
}
