import { useEffect, useState } from 'react'
import type { Facility } from '#model'
import type { ShelfEntry } from '#workspace'
import { useApp, useWorkspaceState } from '../app/context'
import { type Example, fetchExample, listExamples } from '../app/examples'
import { sizeProblem } from '../app/reading'
import { breakWords } from '../text/breakPanel'
import { words } from '../text/text'

const { compare: text } = breakWords

/** A design that can be compared with, and how to get it. */
export interface Design {
  readonly key: string
  readonly name: string
  /** Rejects with the reason where it cannot be read. */
  load(signal: AbortSignal): Promise<Facility>
}

/** Designs by where they come from. */
export interface Designs {
  readonly before: Design | undefined
  readonly examples: readonly Design[]
  readonly kept: readonly Design[]
  /** Lets the person pick a file; undefined when they change their mind. */
  pick(): Promise<Design | undefined>
}

const refuse = (why: string): never => {
  throw new Error(why)
}

/** The designs that the open one can be compared with. */
export const useDesigns = (): Designs => {
  const { services } = useApp()
  const { files, shelf } = services
  const document = useWorkspaceState((state) => state.document)
  const undoLabel = useWorkspaceState((state) => state.document.undoLabel)
  const [examples, setExamples] = useState<readonly Example[]>([])
  const [kept, setKept] = useState<readonly ShelfEntry[]>([])
  useEffect(() => {
    const controller = new AbortController()
    const isWanted = () => !controller.signal.aborted
    listExamples(controller.signal).then((found) => (isWanted() ? setExamples(found) : undefined))
    // Without a shelf, or with one that is blocked, there is nothing kept to compare with.
    shelf?.list().then(
      (found) => (isWanted() ? setKept(found) : undefined),
      () => undefined,
    )
    return () => controller.abort()
  }, [shelf])
  const read = async (name: string, content: Blob, signal: AbortSignal): Promise<Facility> => {
    const { result } = await files.read({ name, content }, signal)
    return result.ok ? result.facility : refuse(result.problem)
  }
  return {
    before:
      undoLabel === undefined
        ? undefined
        : {
            key: 'before',
            name: text.earlier(document.head.name),
            load: async () => document.before() ?? refuse(''),
          },
    examples: examples.map((example) => ({
      key: `example ${example.id}`,
      name: example.name,
      load: async (signal) => {
        const content = await fetchExample(example, signal)
        return content ? read(example.file, content, signal) : refuse(words.start.exampleMissing)
      },
    })),
    kept: kept.map(({ id, name }) => ({
      key: `kept ${id}`,
      name,
      load: async () => (shelf ? shelf.peek(id) : refuse('')),
    })),
    pick: async () => {
      const file = await files.pick()
      if (!file) return undefined
      const { name, content, sizeBytes } = file
      return {
        key: `file ${name} ${sizeBytes}`,
        name,
        load: async (signal) => {
          const problem = sizeProblem(sizeBytes)
          return problem === undefined ? read(name, content, signal) : refuse(problem)
        },
      }
    },
  }
}
