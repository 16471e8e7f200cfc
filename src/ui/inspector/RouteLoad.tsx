import { formatQuantity, type UnitSystem } from '#base'
import type { Penetration, TrayUse } from '#engines'
import type { Route } from '#model'
import { parametersOf, trayFillInitial, trayFillLimit, trayFillPlanned } from '#standards'
import { traysOf } from '#workspace'
import { useChrome, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'
import { useStale } from '../app/useStale'
import { nameOfAny } from '../findings/subjects'
import { routeWords } from '../text/routes'
import { words } from '../text/text'
import css from './Inspector.module.css'
import bar from './RouteLoad.module.css'
import { fullestOf } from './routes'
import { Section } from './Section'

/** What the engines found to lie in routes: of several, in the fullest. */
export function RouteLoad({ routes }: { readonly routes: readonly Route[] }) {
  const answer = useWorkspaceState((state) => state.answer)
  const stale = useStale()
  const trays = traysOf(answer)
  const data = routes.filter(({ carries }) => carries === 'data')
  const tray = fullestOf(data.flatMap(({ id }) => trays.get(id) ?? []))
  const title = stale && answer ? words.findings.stale : routeWords.load
  const name = routes.find(({ id }) => id === tray?.id)?.name ?? ''
  return (
    <Section title={title}>
      {data.length === 0 ? <p className={css.empty}>{routeWords.notData}</p> : null}
      {data.length > 0 && !tray ? <p className={css.empty}>{routeWords.notSolved}</p> : null}
      {tray && routes.length > 1 ? <p className={css.empty}>{routeWords.worstOf(name)}</p> : null}
      {tray ? <Load tray={tray} /> : null}
    </Section>
  )
}

const line = (label: string, value: string, isUnknown = false) => (
  <div className={css.quantity}>
    <span>{label}</span>
    <b data-unknown={isUnknown}>{value}</b>
  </div>
)

/** A figure that unknown cables may still raise. */
const figure = (
  value: number,
  unit: 'ratio' | 'kg/m' | 'mm2',
  unknown: number,
  units: UnitSystem,
): string => {
  const isBound = unknown > 0 && !Number.isNaN(value)
  // At least nothing says nothing.
  if (isBound && value === 0) return formatQuantity(Number.NaN, unit, units)
  const text = formatQuantity(value, unit, units)
  return isBound ? routeWords.atLeast(text) : text
}

function Load({ tray }: { readonly tray: TrayUse }) {
  const units = useChrome((state) => state.units)
  const { fill, kgPerM, loadLimitKgPerM, bendNeededM, bendRadiusM, unknownCables } = tray
  const share = kgPerM / loadLimitKgPerM
  const isTight = bendNeededM > bendRadiusM
  const { unknownMasses } = tray
  const isOpen = (value: number, unknown = unknownCables) =>
    Number.isNaN(value) || (unknown > 0 && value === 0)
  return (
    <>
      <FillBar tray={tray} />
      {Number.isNaN(tray.capacityM2) ? <p className={css.empty}>{routeWords.fillUnknown}</p> : null}
      {line(routeWords.fill, figure(fill, 'ratio', unknownCables, units), isOpen(fill))}
      {line(routeWords.cables, tray.cables.toLocaleString('en-US'))}
      {line(
        routeWords.area,
        figure(tray.areaM2 * 1e6, 'mm2', unknownCables, units),
        isOpen(tray.areaM2),
      )}
      {line(
        routeWords.mass,
        figure(kgPerM, 'kg/m', unknownMasses, units),
        isOpen(kgPerM, unknownMasses),
      )}
      {Number.isNaN(share)
        ? null
        : line(
            routeWords.ofLimit,
            figure(share, 'ratio', unknownMasses, units),
            isOpen(share, unknownMasses),
          )}
      {tray.cables === 0
        ? null
        : line(
            routeWords.bendNeeded,
            formatQuantity(bendNeededM, 'm', units),
            Number.isNaN(bendNeededM),
          )}
      {isTight ? <p className={css.empty}>{routeWords.bendTight}</p> : null}
      {unknownCables > 0 ? (
        <p className={css.empty}>{routeWords.unknownCables(unknownCables)}</p>
      ) : null}
      {tray.cables > 0 ? <Worst tray={tray} units={units} /> : null}
      <Penetrations penetrations={tray.penetrations} />
    </>
  )
}

/** The fill with the three figures that rules hold it against. */
function FillBar({ tray }: { readonly tray: TrayUse }) {
  const units = useChrome((state) => state.units)
  const { document } = useTables('routes')
  const parameter = parametersOf(document.head.parameters)
  const limits = [trayFillInitial, trayFillPlanned, trayFillLimit].map(parameter)
  const [initial = 0, planned = 0, limit = 0] = limits
  const written = limits.map((value) => formatQuantity(value, 'ratio', units))
  const { fill } = tray
  const past = limits.filter((value) => fill > value).length
  const [first = '', second = '', third = ''] = written
  const scale = Math.max(limit * 1.2, Math.min(Number.isNaN(fill) ? 0 : fill, 1)) || 1
  const percent = (value: number) => `${Math.min(100, (value / scale) * 100)}%`
  return (
    <div className={bar.fill} title={routeWords.limits(first, second, third)}>
      <div className={bar.track} data-unknown={Number.isNaN(fill)}>
        {Number.isNaN(fill) ? null : <i style={{ width: percent(fill) }} data-past={past} />}
        {[initial, planned, limit].map((value) => (
          <em key={value} style={{ left: percent(value) }} />
        ))}
      </div>
      <small>{routeWords.limits(first, second, third)}</small>
    </div>
  )
}

function Worst({ tray, units }: { readonly tray: TrayUse; readonly units: UnitSystem }) {
  const { x, y, z } = tray.worstAt
  const place = [x, y, z].map((value) => formatQuantity(value, 'm', units)).join(', ')
  return line(routeWords.worst, place)
}

function Penetrations({ penetrations }: { readonly penetrations: readonly Penetration[] }) {
  const { document } = useTables('rooms')
  if (penetrations.length === 0) return null
  return (
    <>
      <h4 className={bar.title}>{routeWords.penetrations}</h4>
      <ul className={bar.list}>
        {penetrations.map(({ x, y, z, roomIds, compartments, cables }) => {
          const rooms = roomIds.map((id) => nameOfAny(document, id))
          const sides = rooms.length < 2 ? [...rooms, routeWords.outdoors] : rooms
          const isBarrier = compartments.length > 1
          return (
            <li key={`${x} ${y} ${z}`}>
              {sides.join(' – ')}
              <small>
                {routeWords.cableCount(cables)}
                {isBarrier ? ` · ${routeWords.barrier}: ${compartments.join(' – ')}` : ''}
              </small>
            </li>
          )
        })}
      </ul>
    </>
  )
}
