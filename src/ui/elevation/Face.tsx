import { type KeyboardEvent, type ReactNode, useId, useMemo, useState } from 'react'
import { fabricTone, toneColor } from '#workspace'
import { useWorkspace, useWorkspaceState } from '../app/context'
import { useResolvedTheme } from '../app/useTheme'
import { networkWords } from '../text/network'
import {
  type DrawnDevice,
  type DrawnPort,
  type DrawnRack,
  drawRack,
  type PortsOn,
  type Side,
} from './draw'
import css from './Elevation.module.css'
import { type FaceSpot, moveOnFace } from './keys'
import type { Elevation } from './read'

const { elevation: text } = networkWords

const size = { widthPx: 300, unitPx: 16 }

interface FaceProps {
  readonly rack: Elevation
  readonly portsOn: PortsOn
  readonly side: Side
  /** The piece of equipment, or the connection, that is selected. */
  readonly selected: string
}

/** What a device is called, and what is odd about its place. */
const spokenDevice = ({ tag, fromU, heightU, isAssumedHeight, isClashing }: DrawnDevice): string =>
  [
    text.device(tag, fromU, fromU + heightU - 1),
    ...(isAssumedHeight ? [text.assumedHeight] : []),
    ...(isClashing ? [text.clash] : []),
  ].join(', ')

/** What a click or Enter does with a device and with a port. */
const useActing = () => {
  const { store, select } = useWorkspace()
  const choose = ({ id }: DrawnDevice) => select([id])
  const follow = ({ connection }: DrawnPort, device: DrawnDevice) => {
    if (connection === undefined) return choose(device)
    select([connection])
    store.setState({ study: { type: 'cable-trace', ids: [connection] } })
  }
  return (device: DrawnDevice | undefined, port: DrawnPort | undefined) => {
    if (device && port) follow(port, device)
    else if (device) choose(device)
  }
}

/** One side of a rack to scale: one stop for Tab, arrows from device to device and along their ports. */
export function Face({ rack, portsOn, side, selected }: FaceProps) {
  const act = useActing()
  const prefix = useId()
  const drawn = useMemo(() => drawRack(rack, portsOn, side, size), [rack, portsOn, side])
  const [spot, setSpot] = useState<FaceSpot>({ device: 0 })
  const [pointed, setPointed] = useState<string>()
  const { devices } = drawn
  const device = devices[spot.device]
  const port = spot.port === undefined ? undefined : device?.ports[spot.port]
  const idOf = (at: FaceSpot) => `${prefix}${at.device}-${at.port ?? ''}`
  const spotAt = (n: number, at: number | undefined): FaceSpot => ({
    device: n,
    ...(at === undefined ? {} : { port: at }),
  })
  const press = (event: KeyboardEvent) => {
    const counts = devices.map(({ ports }) => ports.length)
    const to = moveOnFace(spot, event.key, counts)
    if (to) setSpot(to)
    else if (event.key === 'Enter') act(device, port)
    else return
    setPointed(undefined)
    event.preventDefault()
    event.stopPropagation()
  }
  const told = pointed ?? (port ? port.spoken : device && spokenDevice(device))
  return (
    <>
      <output className={css.told}>{told}</output>
      <div
        role="tree"
        tabIndex={0}
        className={css.face}
        aria-label={text.of(rack.tag, text.sides[side])}
        aria-description={text.help}
        aria-activedescendant={device ? idOf(spot) : undefined}
        onPointerLeave={() => setPointed(undefined)}
        onKeyDown={press}
      >
        <Frame drawn={drawn}>
          {devices.map((one, n) => (
            <Device
              key={one.id}
              device={one}
              selected={selected}
              activePort={n === spot.device ? spot.port : undefined}
              isActive={n === spot.device && spot.port === undefined}
              idOf={(at) => idOf(spotAt(n, at))}
              onPick={(at) => {
                setSpot(spotAt(n, at))
                act(one, at === undefined ? undefined : one.ports[at])
              }}
              onPoint={setPointed}
            />
          ))}
        </Frame>
      </div>
    </>
  )
}

interface FrameProps {
  readonly drawn: DrawnRack
  readonly children: ReactNode
}

/** The rack itself with the numbers of its units. */
function Frame({ drawn: { width, height, opening, units }, children }: FrameProps) {
  return (
    <svg role="presentation" viewBox={`0 0 ${width} ${height}`}>
      <rect className={css.frame} x={0.5} y={0.5} width={width - 1} height={height - 1} rx={2} />
      <rect className={css.opening} {...opening} />
      {units.map(({ unit, y }) => (
        <text key={unit} className={css.unit} x={opening.x - 4} y={y}>
          {unit}
        </text>
      ))}
      {children}
    </svg>
  )
}

interface DeviceProps {
  readonly device: DrawnDevice
  readonly selected: string
  readonly isActive: boolean
  readonly activePort: number | undefined
  readonly idOf: (port?: number) => string
  readonly onPick: (port?: number) => void
  readonly onPoint: (told: string) => void
}

function Device({ device, selected, isActive, activePort, ...act }: DeviceProps) {
  const { idOf, onPick, onPoint } = act
  const theme = useResolvedTheme()
  const isHovered = useWorkspaceState((state) => state.hovered === device.id)
  const { x, y, width, height, tag, ports, isAssumedHeight, isClashing } = device
  const spoken = spokenDevice(device)
  return (
    <g
      id={idOf()}
      role="treeitem"
      aria-selected={device.id === selected}
      aria-expanded={ports.length > 0 ? true : undefined}
      aria-level={1}
      aria-label={spoken}
      className={css.device}
      data-active={isActive}
      data-hovered={isHovered}
      data-assumed={isAssumedHeight}
      data-clash={isClashing}
      onClick={() => onPick()}
      onPointerEnter={() => onPoint(spoken)}
    >
      <rect x={x} y={y} width={width} height={height} rx={1.5} />
      <text x={x + 5} y={y + height / 2}>
        {tag}
      </text>
      {ports.map((port, n) => (
        <rect
          key={port.position}
          id={idOf(n)}
          role="treeitem"
          aria-selected={port.connection === selected}
          aria-level={2}
          aria-label={port.spoken}
          className={css.port}
          data-free={port.connection === undefined}
          data-active={n === activePort}
          x={port.x}
          y={port.y}
          width={port.size}
          height={port.size}
          rx={0.6}
          style={
            port.connection === undefined
              ? undefined
              : { fill: toneColor(fabricTone(port.fabric), theme) }
          }
          onClick={(event) => {
            event.stopPropagation()
            onPick(n)
          }}
          onPointerEnter={() => onPoint(`${tag}. ${port.spoken}`)}
        />
      ))}
    </g>
  )
}
