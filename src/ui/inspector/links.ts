import type { FacilityDocument } from '#document'
import type { Connection, Equipment, Library, Port } from '#model'
import { say } from '../text/text'

/** A connection as one of its ends sees it. */
export interface Link {
  readonly connection: Connection
  /** The equipment at the other end. */
  readonly other: string
  readonly otherTag: string
  readonly otherPort: string
}

/** A port with everything that is joined to it. */
export interface PortLinks {
  readonly port: Port
  readonly links: readonly Link[]
}

const byTag = new Intl.Collator('en', { numeric: true })

const otherEnd = (
  document: FacilityDocument,
  library: Library,
  connection: Connection,
  id: string,
) => {
  const { from, to } = connection
  const end = from.equipment === id ? to : from
  const item = document.get('equipment', end.equipment)
  const port = item && library.kind(item.kind).ports.find((one) => one.id === end.port)
  return {
    connection,
    other: end.equipment,
    otherTag: item?.tag || end.equipment,
    otherPort: port ? say(port.label) : end.port,
  }
}

/** The ports of a piece of equipment with their connections, other ends sorted by tag. One pass. */
export const portLinks = (
  document: FacilityDocument,
  library: Library,
  item: Equipment,
): readonly PortLinks[] => {
  const byPort = new Map<string, Link[]>()
  for (const connection of document.records('connections').values()) {
    const { from, to } = connection
    for (const end of [from, to]) {
      if (end.equipment !== item.id) continue
      const links = byPort.get(end.port) ?? []
      links.push(otherEnd(document, library, connection, item.id))
      byPort.set(end.port, links)
    }
  }
  return library.kind(item.kind).ports.map((port) => ({
    port,
    links: (byPort.get(port.id) ?? []).sort((a, b) => byTag.compare(a.otherTag, b.otherTag)),
  }))
}
