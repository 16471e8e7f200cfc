import type { NumberField, Product, Room } from '#model'
import type { NetworkWish } from '#workspace'
import { FieldRow } from '../kit/FieldRow'
import { Segmented } from '../kit/Segmented'
import { ValueInput } from '../kit/ValueInput'
import { networkPlanWords as network } from '../text/networkPlan'
import { type FabricChoice, fabricRoles } from './fabricChoice'
import { ListField } from './ListField'
import css from './ToolPanel.module.css'

const media = (['by-reach', 'optics'] as const).map((value) => ({
  value,
  label: network.media[value],
}))

const planes: readonly (readonly [string, string])[] = [
  ['', network.customary],
  ['1', '1'],
  ['2', '2'],
  ['4', '4'],
]

const ratios: readonly (readonly [string, string])[] = [
  ['', network.customary],
  ['1', network.ratio('1')],
  ['1.5', network.ratio('1.5')],
  ['2', network.ratio('2')],
  ['3', network.ratio('3')],
]

const count = (label: string): NumberField => ({
  type: 'number',
  label: { en: label },
  unit: 'count',
  min: 1,
  max: 100_000,
})

const nameOf = ({ model }: Product): string => model
const named = (products: readonly Product[]) =>
  products.map((product) => [product.id, nameOf(product)] as const)

/** A wish with some of its fields set; one that is undefined is left open again. */
type Change = (fields: { readonly [K in keyof NetworkWish]?: NetworkWish[K] | undefined }) => void

interface FabricFieldsProps {
  readonly wish: NetworkWish
  readonly choice: FabricChoice
  readonly rooms: readonly Room[]
  readonly onChange: Change
}

/** Which room, which networks out of which switches, and how they are laid. */
export function FabricFields({ wish, choice, rooms, onChange }: FabricFieldsProps) {
  const { room, what, racks, rack } = choice
  if (!room) return <p className="dim">{network.noRoom}</p>
  const inRooms = rooms.map(({ id, name }) => [id, name] as const)
  return (
    <>
      <ListField
        label={network.room}
        value={room.id}
        options={inRooms}
        onChange={(id) => onChange({ room: id, roles: undefined, switches: undefined })}
      />
      {what === 'cluster' ? (
        <ClusterFields wish={wish} choice={choice} onChange={onChange} />
      ) : what === 'mine' ? (
        <MineFields wish={wish} choice={choice} onChange={onChange} />
      ) : (
        <p className="dim">{network.nothing}</p>
      )}
      <label className={css.check}>
        <input
          type="checkbox"
          checked={wish.trays ?? true}
          onChange={({ target }) => onChange({ trays: target.checked })}
        />
        {network.trays}
      </label>
      <details className={css.more}>
        <summary>{network.more}</summary>
        {what === 'cluster' ? <ShapeFields wish={wish} onChange={onChange} /> : null}
        <ListField
          label={network.rack}
          value={rack}
          options={named(racks)}
          onChange={(id) => onChange({ rack: id })}
        />
        <ListField
          label={network.into}
          value={wish.into ?? ''}
          options={[['', network.same], ...inRooms]}
          onChange={(id) => onChange({ into: id === '' ? undefined : id })}
        />
        <FieldRow label={network.medium} isWide>
          {() => (
            <Segmented
              label={network.medium}
              value={wish.medium ?? 'by-reach'}
              options={media}
              onChange={(medium) => onChange({ medium })}
            />
          )}
        </FieldRow>
      </details>
    </>
  )
}

type PartProps = Omit<FabricFieldsProps, 'rooms'>

const numberIn = (text: string): number | undefined => (text === '' ? undefined : Number(text))

function ClusterFields({ wish, choice, onChange }: PartProps) {
  const { roles, products, switches, asksNodes } = choice
  const toggle = (role: (typeof fabricRoles)[number]) =>
    onChange({
      roles: fabricRoles.filter((one) =>
        one === role ? !roles.includes(one) : roles.includes(one),
      ),
    })
  return (
    <>
      <fieldset className={css.group} aria-label={network.networks}>
        {fabricRoles.map((role) => (
          <div key={role} className={css.pick}>
            <label className={css.check}>
              <input type="checkbox" checked={roles.includes(role)} onChange={() => toggle(role)} />
              {network.roles[role]}
            </label>
            <select
              className="select"
              aria-label={network.switchFor(network.roles[role])}
              disabled={!roles.includes(role)}
              value={switches[role]}
              onChange={({ target }) =>
                onChange({ switches: { ...wish.switches, [role]: target.value } })
              }
            >
              {named(products).map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        ))}
      </fieldset>
      {asksNodes ? (
        <Figure
          label={network.gpusPerNode}
          value={wish.gpusPerNode}
          onChange={(gpusPerNode) => onChange({ gpusPerNode })}
        />
      ) : null}
    </>
  )
}

/** How the compute fabric is counted, where that is not as published. */
function ShapeFields({ wish, onChange }: Pick<PartProps, 'wish' | 'onChange'>) {
  return (
    <>
      <ListField
        label={network.planes}
        value={String(wish.planes ?? '')}
        options={planes}
        onChange={(text) => onChange({ planes: numberIn(text) })}
      />
      <ListField
        label={network.blocking}
        value={String(wish.oversubscription ?? '')}
        options={ratios}
        onChange={(text) => onChange({ oversubscription: numberIn(text) })}
      />
      <Figure
        label={network.nodesPerUnit}
        value={wish.nodesPerUnit}
        onChange={(nodesPerUnit) => onChange({ nodesPerUnit })}
      />
    </>
  )
}

function MineFields({ wish, choice, onChange }: PartProps) {
  const { products, switches } = choice
  const parts = [
    ['access', network.access],
    ['mine-core', network.mineCore],
  ] as const
  return parts.map(([part, label]) => (
    <ListField
      key={part}
      label={label}
      value={switches[part]}
      options={named(products)}
      onChange={(id) => onChange({ switches: { ...wish.switches, [part]: id } })}
    />
  ))
}

interface FigureProps {
  readonly label: string
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
}

function Figure({ label, value, onChange }: FigureProps) {
  return (
    <FieldRow label={label}>
      {(id) => (
        <ValueInput
          id={id}
          label={label}
          field={count(label)}
          value={value}
          onCommit={(next) => onChange(typeof next === 'number' ? next : undefined)}
        />
      )}
    </FieldRow>
  )
}
