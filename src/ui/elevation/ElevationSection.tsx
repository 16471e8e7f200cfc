import { useState } from 'react'
import { Section } from '../inspector/Section'
import { networkWords } from '../text/network'
import type { Side } from './draw'
import css from './Elevation.module.css'
import { Face } from './Face'
import { RackFigures } from './RackFigures'
import type { Elevation } from './read'
import { SideBar } from './SideBar'
import { usePorts } from './usePorts'
import { useRack } from './useRack'

const { elevation: text } = networkWords

interface ElevationSectionProps {
  /** A rack, or something that stands in one. */
  readonly id: string
  /** What is drawn out: a device of the rack, or a connection that ends in it. */
  readonly selected?: string
  readonly isClosed?: boolean
}

/** A rack, or the one that a device stands in, from in front and from behind. */
export default function ElevationSection({ id, selected = id, isClosed }: ElevationSectionProps) {
  const rack = useRack(id)
  if (!rack) return null
  return (
    <Section title={text.title(rack.tag)} isClosed={isClosed}>
      <Rack key={rack.id} rack={rack} selected={selected} />
    </Section>
  )
}

interface RackProps {
  readonly rack: Elevation
  readonly selected: string
}

function Rack({ rack, selected }: RackProps) {
  const [side, setSide] = useState<Side>('front')
  const portsOn = usePorts(rack.id)
  if (rack.placed.length + rack.unplaced.length + rack.beside.length === 0) {
    return <p className={css.note}>{text.none}</p>
  }
  return (
    <div className={css.elevation}>
      <SideBar rack={rack} portsOn={portsOn} side={side} onSide={setSide} />
      <RackFigures rack={rack} />
      <Face rack={rack} portsOn={portsOn} side={side} selected={selected} />
      <Others title={text.unplaced} items={rack.unplaced} />
      <Others title={text.beside} items={rack.beside} />
      <p className={css.note}>{text.sideNote}</p>
    </div>
  )
}

interface OthersProps {
  readonly title: string
  readonly items: Elevation['beside']
}

/** What is in the rack and in none of its units. */
function Others({ title, items }: OthersProps) {
  if (items.length === 0) return null
  return (
    <p className={css.others}>
      <b>{title}</b> {items.map(({ tag }) => tag).join(', ')}
    </p>
  )
}
