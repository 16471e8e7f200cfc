import type { Room } from '#model'
import type { CoolingFamily, CoolingOffer } from '#planning'
import type { CoolingWish } from '#workspace'
import { FieldRow } from '../kit/FieldRow'
import { Segmented } from '../kit/Segmented'
import { words } from '../text/text'
import type { CoolingChoice } from './coolingChoice'
import { ListField } from './ListField'

const { coolingPlan } = words

const spares = (['n', 'n+1'] as const).map((value) => ({
  value,
  label: coolingPlan.spares[value],
}))

const nameOf = ({ product, missing }: CoolingOffer): string => {
  const name = `${product.maker} ${product.model}`
  return missing.length > 0 ? coolingPlan.lacking(name) : name
}

interface CoolingFieldsProps {
  readonly wish: CoolingWish
  readonly choice: CoolingChoice
  readonly rooms: readonly Room[]
  readonly onChange: (wish: CoolingWish) => void
}

/** Which room, with what, how many to spare, and where they stand. */
export function CoolingFields({ wish, choice, rooms, onChange }: CoolingFieldsProps) {
  const { room, families, family, offers, product, spare, isPlaceOpen } = choice
  if (!room) return <p className="dim">{coolingPlan.noRoom}</p>
  const inRooms = rooms.map(({ id, name }) => [id, name] as const)
  const { into, ...placed } = wish
  const chosen = offers.filter((offer) => offer.family === family)
  return (
    <>
      <ListField
        label={coolingPlan.room}
        value={room.id}
        options={inRooms}
        onChange={(id) => onChange({ ...wish, room: id })}
      />
      <ListField
        label={coolingPlan.family}
        value={family}
        options={families.map((one) => [one, coolingPlan.families[one]])}
        onChange={(next) => onChange({ ...wish, product: firstOf(offers, next) })}
      />
      <ListField
        label={coolingPlan.product}
        value={product ?? ''}
        options={chosen.map((offer) => [offer.product.id, nameOf(offer)])}
        onChange={(id) => onChange({ ...wish, product: id })}
      />
      {isPlaceOpen ? (
        <ListField
          label={coolingPlan.into}
          value={into ?? ''}
          options={[['', coolingPlan.customary], ...inRooms]}
          onChange={(id) => onChange(id === '' ? placed : { ...wish, into: id })}
        />
      ) : null}
      <FieldRow label={coolingPlan.spare}>
        {() => (
          <Segmented
            label={coolingPlan.spare}
            value={spare}
            options={spares}
            onChange={(next) => onChange({ ...wish, spare: next })}
          />
        )}
      </FieldRow>
    </>
  )
}

const firstOf = (offers: readonly CoolingOffer[], family: string): string =>
  offers.find((offer) => offer.family === (family as CoolingFamily))?.product.id ?? ''
