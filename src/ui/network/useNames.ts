import { useMemo } from 'react'
import { useTables } from '../app/tables'
import { nameOfAny } from '../findings/subjects'
import type { NameOf } from './lines'

/** What equipment, routes and clusters are called; a new function when one of them was renamed. */
export const useNames = (): NameOf => {
  const tables = useTables('equipment', 'routes', 'clusters', 'rooms')
  return useMemo(() => {
    const { document } = tables
    return (id) => nameOfAny(document, id)
  }, [tables])
}
