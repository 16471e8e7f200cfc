import type { Library } from '#model'
import { layoutOf } from '#workspace'
import { useWorkspace, useWorkspaceState } from '../app/context'
import { useTables } from '../app/tables'

/** The catalog with the facility's own products. */
export const useLibrary = (): Library => {
  const { library } = useWorkspace()
  const document = useWorkspaceState((state) => state.document)
  useTables('products')
  return layoutOf(document, library).library
}
