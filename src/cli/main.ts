import { version } from '../../package.json' with { type: 'json' }

const help = `Gridhall ${version}: plans a compute facility, from the substation to the chip.

  gridhall --help       this text
  gridhall --version    the version
`

/** Runs one command and returns the exit code: 0 done, 2 bad input (one message on stderr). */
export async function main(args: readonly string[]): Promise<number> {
  const [command] = args
  switch (command) {
    case undefined:
    case '--help':
    case '-h':
      process.stdout.write(help)
      return 0
    case '--version':
      process.stdout.write(`${version}\n`)
      return 0
    default:
      process.stderr.write(`gridhall: unknown command "${command}"; see --help\n`)
      return 2
  }
}
