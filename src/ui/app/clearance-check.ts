import type { FacilityDocument } from '#document'
import { createLiveClearances } from '#engines'
import { parametersOf } from '#standards'
import type { Layout, LiveClearances } from '#workspace'

/** Checks the clear spaces of an open facility as it stands; the caller tells what changes. */
export const liveClearancesOf = (document: FacilityDocument, layout: Layout): LiveClearances => {
  const site = {
    library: layout.library,
    equipment: (id: string) => document.get('equipment', id),
    placeOf: layout.placeOf.bind(layout),
    near: (bounds: Parameters<Layout['index']['inBand']>[0]) =>
      layout.index.inBand(bounds, 'touching'),
    rooms: () => document.list('rooms'),
  }
  const items = document.records('equipment').values()
  return createLiveClearances(site, items, parametersOf(document.head.parameters))
}
