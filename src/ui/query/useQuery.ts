import { useDeferredValue, useMemo } from 'react'
import { queryFields, runQuery, type SolvedFigures } from '#document'
import type { Answer } from '#workspace'
import { useWorkspace, useWorkspaceState } from '../app/context'
import { isReference, rowsOf } from '../inspector/solved'

const nothingSolved: SolvedFigures = { names: [], figure: () => Number.NaN }

/** The solved figures of an answer, by the id of the equipment. */
const solvedFigures = (answer: Answer | undefined): SolvedFigures => {
  if (!answer) return nothingSolved
  const rows = rowsOf(answer)
  const columns = new Map(
    answer.columns
      .filter(({ name }) => !isReference(name))
      .map(({ name, values }) => [name, values] as const),
  )
  return {
    names: [...columns.keys()],
    figure: (name, id) => columns.get(name)?.[rows.get(id) ?? -1] ?? Number.NaN,
  }
}

/** What a query finds in the open facility as it stands, and asks again as both change. */
export const useQuery = (text: string) => {
  const { library } = useWorkspace()
  const document = useWorkspaceState((state) => state.document)
  const revision = useWorkspaceState((state) => state.revision)
  const answer = useWorkspaceState((state) => state.answer)
  const asked = useDeferredValue(text)
  const solved = useMemo(() => solvedFigures(answer), [answer])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the document changes in place.
  const own = useMemo(() => library.with(document.list('products')), [library, document, revision])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the document changes in place.
  const result = useMemo(
    () => runQuery(asked, document, own, solved),
    [asked, document, own, solved, revision],
  )
  const names = useMemo(() => queryFields(document, own, solved).names, [document, own, solved])
  return { result, names, ask: (query: string) => runQuery(query, document, own, solved) }
}
