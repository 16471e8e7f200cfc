import { useEffect, useMemo, useState } from 'react'
import { type FacilityDocument, openDocument } from '#document'
import type { Cascade, Contingency } from '#engines'
import type { Facility, Library } from '#model'
import type { Answer, Solver } from '#workspace'
import { useApp, useWorkspace } from '../app/context'

/** The other design, as far as it is worked out. */
export interface Rival {
  readonly document: FacilityDocument
  readonly library: Library
  readonly answer: Answer | undefined
  readonly cascade: Cascade | undefined
  /** Why it came to nothing. */
  readonly fault: string | undefined
}

interface Solving {
  readonly solver: Solver
  readonly answer: Answer | undefined
  readonly fault: string | undefined
}

/** Starts a solver of its own for a design, as long as it is compared with. */
const useOwnSolver = (facility: Facility | undefined): Solving | undefined => {
  const { services } = useApp()
  const { store } = useWorkspace()
  const [solving, setSolving] = useState<Solving | undefined>()
  useEffect(() => {
    if (!facility) return
    const solver = services.createSolver()
    const set = (fields: Partial<Solving>) =>
      setSolving((before) => before && { ...before, ...fields })
    setSolving({ solver, answer: undefined, fault: undefined })
    solver.subscribe((answer) => set({ answer }))
    solver.onFault((fault) => set({ fault }))
    solver.ask({ lens: store.getState().question.lens })
    solver.open(facility, 0)
    return () => {
      solver.close()
      setSolving(undefined)
    }
  }, [facility, services, store])
  return solving
}

interface Followed {
  readonly cascade: Cascade | undefined
  readonly fault: string | undefined
}

const notYet: Followed = { cascade: undefined, fault: undefined }

const useCascade = (solver: Solver | undefined, contingency: Contingency | undefined): Followed => {
  const [followed, setFollowed] = useState(notYet)
  const key = JSON.stringify(contingency)
  // biome-ignore lint/correctness/useExhaustiveDependencies: an equal contingency is the same question
  useEffect(() => {
    setFollowed(notYet)
    if (!solver || !contingency) return
    const controller = new AbortController()
    const set = (next: Followed) => {
      if (!controller.signal.aborted) setFollowed(next)
    }
    solver.inquire('cascade', contingency, controller.signal).then(
      ({ output }) => set({ cascade: output, fault: undefined }),
      (fault: Error) => set({ cascade: undefined, fault: fault.message }),
    )
    return () => controller.abort()
  }, [solver, key])
  return followed
}

/** Works a contingency out in another design, in a worker of its own. */
export const useRival = (
  facility: Facility | undefined,
  contingency: Contingency | undefined,
): Rival | undefined => {
  const { library: catalog } = useWorkspace()
  const solving = useOwnSolver(facility)
  const { cascade, fault } = useCascade(solving?.solver, contingency)
  const opened = useMemo(() => {
    const document = facility && openDocument(facility)
    return document && { document, library: catalog.with(document.list('products')) }
  }, [facility, catalog])
  return useMemo(
    () => opened && { ...opened, answer: solving?.answer, cascade, fault: fault ?? solving?.fault },
    [opened, solving, cascade, fault],
  )
}
