import type { Inventory } from '#model'

/**
 * The fire compartment of each room by its index: the one that it names, else the room by itself
 * (its id). A yard that names none burns with nothing and has none.
 */
export const compartmentNames = ({ facility }: Inventory): readonly (string | undefined)[] =>
  facility.rooms.map(({ id, open, fireCompartment }) =>
    fireCompartment !== undefined ? fireCompartment : open ? undefined : id,
  )
