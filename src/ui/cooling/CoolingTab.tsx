import { type ReactNode, useMemo, useState } from 'react'
import type { CoolingSchedule } from '#engines'
import { useWorkspace, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { useInquiry } from '../app/useInquiry'
import { nameOfAny } from '../findings/subjects'
import { formatTotal } from '../format/figures'
import { Empty } from '../kit/Empty'
import type { GridColumn } from '../kit/grid/columns'
import { ListTable } from '../kit/grid/ListTable'
import { useSelectedRows } from '../kit/grid/picking'
import { Picker } from '../kit/Picker'
import { Unanswered } from '../kit/Unanswered'
import { useFollowedSelection } from '../outline/useFollowedSelection'
import { say, words } from '../text/text'
import { coolerColumns, loadColumns, loopColumns, roomColumns, unitColumns } from './columns'
import {
  type CoolingLine,
  type CoolingLines,
  type CoolingSection,
  coolingLines,
  coolingSections,
} from './lines'

const { cooling } = words

const options = coolingSections.map((value) => ({
  value,
  label: cooling.sections[value],
  help: cooling.sectionHelp[value],
}))

/** Where the heat goes: what carries none for certain is left out. */
const sharesOf = ({ airKw, liquidKw, dielectricKw }: CoolingSchedule): readonly string[] =>
  (
    [
      [cooling.shares.air, airKw],
      [cooling.shares.liquid, liquidKw],
      [cooling.shares.dielectric, dielectricKw],
    ] as const
  )
    .filter(([, { value, unknownCount }]) => value !== 0 || unknownCount > 0)
    .map(([say, total]) => say(formatTotal(total, 'kW')))

/** The cooling schedule: what has to be cooled, by what, and how much each part of it carries. */
export function CoolingTab() {
  const isAnswered = useWorkspaceState(({ answer }) => answer !== undefined)
  const { output, fault, isSlow } = useInquiry('cooling-schedule', undefined)
  const [section, setSection] = useState<CoolingSection>('coolers')
  const lines = useLines(output)
  if (output === undefined || lines === undefined) {
    return <Unanswered fault={fault} isAnswered={isAnswered} isSlow={isSlow} />
  }
  if (output.loads.length + output.coolers.length + output.loops.length === 0) {
    return <Empty title={cooling.nothing}>{cooling.nothingHelp}</Empty>
  }
  const common = {
    summary: cooling.summary(
      formatTotal(output.heatKw, 'kW'),
      sharesOf(output),
      formatTotal(output.mechanicalKw, 'kW'),
    ),
    choice: (
      <Picker label={cooling.section} value={section} options={options} onChange={setSection} />
    ),
  }
  return <Section key={section} section={section} lines={lines} {...common} />
}

const useLines = (output: CoolingSchedule | undefined): CoolingLines | undefined => {
  const { library } = useWorkspace()
  const tables = useTables('equipment', 'rooms')
  return useMemo(() => {
    const { document } = tables
    return (
      output &&
      coolingLines(output, {
        tag: (id) => nameOfAny(document, id),
        kind: (id) => {
          const kind = document.get('equipment', id)?.kind
          return kind === undefined ? '' : say(library.kind(kind).name)
        },
        room: (id) =>
          id === undefined ? cooling.outside : (document.get('rooms', id)?.name ?? id),
      })
    )
  }, [output, tables, library])
}

interface SectionProps {
  readonly section: CoolingSection
  readonly lines: CoolingLines
  readonly summary: string
  readonly choice: ReactNode
}

function Section({ section, lines, ...common }: SectionProps) {
  switch (section) {
    case 'coolers':
      return <List {...common} section={section} columns={coolerColumns} rows={lines.coolers} />
    case 'loops':
      return <List {...common} section={section} columns={loopColumns} rows={lines.loops} />
    case 'units':
      return <List {...common} section={section} columns={unitColumns} rows={lines.units} />
    case 'rooms':
      return <List {...common} section={section} columns={roomColumns} rows={lines.rooms} />
    case 'loads':
      return <List {...common} section={section} columns={loadColumns} rows={lines.loads} />
  }
}

interface ListProps<F> extends Omit<SectionProps, 'lines'> {
  readonly columns: readonly GridColumn<CoolingLine<F>>[]
  readonly rows: readonly CoolingLine<F>[]
}

const idsOf = ({ ids }: CoolingLine<unknown>): readonly string[] => ids

/** One list of the schedule; its rows are the selection of the scene. */
function List<F>({ section, ...list }: ListProps<F>) {
  const [followed, setFollowed] = useState<string>()
  useFollowedSelection(setFollowed)
  return (
    <ListTable
      {...list}
      label={cooling.grids[section]}
      name={`cooling-${section}`}
      picking={useSelectedRows<CoolingLine<F>>(idsOf)}
      nothing={<Empty title={cooling.none[section]}>{cooling.noneHelp[section]}</Empty>}
      totalOf={section === 'loops' ? undefined : cooling.totals[section]}
      followed={followed}
    />
  )
}
