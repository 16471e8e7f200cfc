import { formatQuantity } from '#base'
import { fabricTone, toneColor } from '#workspace'
import { useApp, useChrome, useWorkspace } from '../app/context'
import { useResolvedTheme } from '../app/useTheme'
import { drawingName, printSvg } from '../diagram/output'
import { formatTotal } from '../format/figures'
import { IconButton } from '../kit/Button'
import { Download, Printer } from '../kit/icons'
import { Segmented } from '../kit/Segmented'
import { fabricName } from '../network/lines'
import { networkWords } from '../text/network'
import type { PortsOn, Side } from './draw'
import css from './Elevation.module.css'
import { unitsText, usePowerKw } from './RackFigures'
import type { Elevation } from './read'
import { elevationSvg } from './svg'

const { elevation: text } = networkWords

const sides = (['front', 'rear'] as const).map((value) => ({ value, label: text.sides[value] }))

interface SideBarProps {
  readonly rack: Elevation
  readonly portsOn: PortsOn
  readonly side: Side
  readonly onSide: (side: Side) => void
}

/** Which side is shown, what the colours mean, and how to take the drawing along. */
export function SideBar({ rack, portsOn, side, onSide }: SideBarProps) {
  const theme = useResolvedTheme()
  const fabrics = fabricsOf(rack, portsOn)
  const { print, save } = useOutput(rack, portsOn, fabrics)
  return (
    <>
      <div className={css.bar}>
        <Segmented label={text.side} value={side} options={sides} onChange={onSide} />
        <IconButton small icon={Download} label={text.save} onClick={save} />
        <IconButton small icon={Printer} label={text.print} onClick={print} />
      </div>
      <ul className={css.legend} aria-label={text.legend}>
        {fabrics.map((fabric) => (
          <li key={fabric ?? ''}>
            <i style={{ background: toneColor(fabricTone(fabric), theme) }} />
            {fabricName(fabric)}
          </li>
        ))}
        <li>
          <i data-free />
          {text.freeShort}
        </li>
      </ul>
    </>
  )
}

/** Fabrics whose links end in the rack. */
const fabricsOf = (rack: Elevation, portsOn: PortsOn): readonly (string | undefined)[] => {
  const found = new Set<string | undefined>()
  for (const { id } of rack.placed) {
    for (const side of ['front', 'rear'] as const) {
      for (const { connection, fabric } of portsOn(id, side)) {
        if (connection !== undefined) found.add(fabric)
      }
    }
  }
  return [...found]
}

const useOutput = (rack: Elevation, portsOn: PortsOn, fabrics: readonly (string | undefined)[]) => {
  const { services, notices } = useApp()
  const { store } = useWorkspace()
  const units = useChrome((state) => state.units)
  const powerKw = usePowerKw(rack.id)
  const write = (): string => {
    const { name } = store.getState().document.head
    const named = (title: string, items: Elevation['beside']) =>
      items.length === 0 ? [] : [`${title}: ${items.map(({ tag }) => tag).join(', ')}`]
    return elevationSvg(rack, portsOn, {
      facility: name,
      title: `${text.title(rack.tag)}, ${new Date().toLocaleDateString('en-CA')}`,
      sides: text.sides,
      rows: [
        [text.room, unitsText(rack)],
        [text.power, formatQuantity(powerKw, 'kW', units)],
        [text.weight, formatTotal(rack.massKg, 'kg', units)],
      ],
      notes: [
        ...named(text.unplaced, rack.unplaced),
        ...named(text.beside, rack.beside),
        text.sideNote,
      ],
      legend: fabrics.map((fabric) => ({ label: fabricName(fabric), fabric })),
      free: text.freeShort,
    })
  }
  const save = async () => {
    const name = drawingName(store.getState().document.head.name, `elevation-${rack.tag}`)
    const content = new Blob([write()], { type: 'image/svg+xml' })
    try {
      if (await services.files.saveCopy({ name, content, description: text.title(rack.tag) })) {
        notices.say(text.saved(name), 'good')
      }
    } catch (error) {
      notices.say(text.saveFailed(error instanceof Error ? error.message : ''), 'fault')
    }
  }
  return { print: () => printSvg(write()), save }
}
