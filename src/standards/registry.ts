import type { Parameter } from './define'

const modules = import.meta.glob<Readonly<Record<string, Parameter>>>('./parameters/*.ts', {
  eager: true,
})

/** Every limit and planning figure, by id: the exports of the files of `parameters/`. */
export const parameters: ReadonlyMap<string, Parameter> = new Map(
  Object.values(modules)
    .flatMap((file) => Object.values(file))
    .map((parameter) => [parameter.id, parameter]),
)
