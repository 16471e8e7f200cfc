import { type ReactNode, useMemo, useState } from 'react'
import type { PortMaps } from '#engines'
import { useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { formatTotal } from '../format/figures'
import { Empty } from '../kit/Empty'
import type { Grouping } from '../kit/grid/groups'
import { ListTable } from '../kit/grid/ListTable'
import { type RowPicking, useSelectedRows } from '../kit/grid/picking'
import { Picker } from '../kit/Picker'
import { networkWords } from '../text/network'
import { portColumns } from './columns'
import { type PortLine, portLines } from './lines'
import { useNames } from './useNames'

const { grids, none, noneHelp, summary, totals } = networkWords

const choices = ['all', 'selected', 'taken', 'free'] as const
type Choice = (typeof choices)[number]

const options = choices.map((value) => ({ value, label: networkWords.portChoices[value] }))
const idsOf = ({ ids }: PortLine): readonly string[] => ids

interface PortListProps {
  readonly maps: PortMaps
  readonly choice: ReactNode
}

/** Every port of every device, device by device; a line selects its link, or its device while it is free. */
export function PortList({ maps, choice }: PortListProps) {
  const names = useNames()
  const [which, setWhich] = useState<Choice>('all')
  const lines = useMemo(() => portLines(maps, names), [maps, names])
  const isSelected = useSelectedDevices()
  const rows = useMemo(() => {
    if (which === 'all') return lines
    if (which === 'selected') return lines.filter(({ deviceId }) => isSelected(deviceId))
    return lines.filter(({ connection }) => (connection === undefined) === (which === 'free'))
  }, [lines, which, isSelected])
  const grouping = useMemo((): Grouping<PortLine> => {
    const byName = new Map(maps.devices.map((device) => [names(device.id), device]))
    return {
      of: ({ device }) => device,
      note: ([first]) => {
        const found = byName.get(first?.device ?? '')
        if (!found) return ''
        return found.freeCount === undefined
          ? networkWords.portNoteUnknown(found.takenCount)
          : networkWords.portNote(found.takenCount, found.freeCount)
      },
    }
  }, [maps, names])
  return (
    <ListTable
      label={grids.ports}
      name="ports"
      columns={portColumns}
      rows={rows}
      picking={usePorts()}
      summary={summary.ports(maps.takenCount, formatTotal(maps.free, 'count'))}
      choice={choice}
      filters={
        <Picker label={networkWords.ports} value={which} options={options} onChange={setWhich} />
      }
      grouping={grouping}
      nothing={<Empty title={none.ports}>{noneHelp.ports}</Empty>}
      totalOf={totals.ports}
    />
  )
}

/** Ports are picked by their links: a selected device does not pick all the ports that it has free. */
const usePorts = (): RowPicking<PortLine> => {
  const picking = useSelectedRows(idsOf)
  return {
    ...picking,
    isPicked: (line) => line.connection !== undefined && picking.isPicked(line),
  }
}

/** Hosts nest a few levels deep. */
const deepest = 8

/** Devices that are selected, or that stand in something that is. */
const useSelectedDevices = (): ((id: string) => boolean) => {
  const { document } = useTables('equipment')
  const selection = useWorkspaceState((state) => state.selection)
  return useMemo(
    () => (id) => {
      let at: string | undefined = id
      for (let step = 0; step < deepest && at !== undefined; step++) {
        if (selection.has(at)) return true
        at = document.get('equipment', at)?.inside?.equipment
      }
      return false
    },
    [document, selection],
  )
}
