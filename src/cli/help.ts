/** The text of `--help`. */
export const help = (
  version: string,
): string => `Gridhall ${version}: plans a compute facility, from the substation to the chip.

  gridhall check FILE [--use mining|ai] [--goal G] [--strict] [--json]
      Judges a facility. Without --use each room is judged by what it is built for.
      G is n, n+1, concurrently-maintainable or fault-tolerant; without it the
      facility's own goal holds, else that of the ruleset.
      Exit code 0: no unwaived error. 1: some, or with --strict anything unknown.

  gridhall solve FILE [--json]
      Computes every quantity. With --json the facility's itLoadKw stands at the top,
      units are in the names, and null means "not known".

  gridhall fabric FILE [--json]
      Counts the fabrics of every cluster: the switches, links, cables, transceivers
      and fibres that each needs, what is placed of it, and what cannot be built and
      why. A file needs no equipment for that, only clusters.

  gridhall year FILE [--epw WEATHER] [--json]
      Runs the year hour by hour: PUE, water, hours without a compressor, capacity.
      WEATHER is an EnergyPlus weather file (.epw); without one the facility's own
      year counts and, where it has none, what the design point lets one say.

  gridhall cables FILE [--json | --csv]
      Lists every data cable: its ends and ports, what it is made of, its length, the
      length to order and the trays that it lies in; then the bill of cables and
      transceivers. With --csv the list alone, for a spreadsheet.

  gridhall fail FILE ID… [--planned] [--orders] [--json]
      Breaks something and follows what it does to power, cooling and network: what
      stops, when, why, and what those times rest on. ID is the id or tag of
      equipment, a room, a data route, a fire compartment or a path. With --planned
      it is taken out for work and people switch over first; with --orders people
      work the manual devices after a fault too.

  gridhall survey FILE [--json]
      Takes everything out once: what each loss takes away, the gravest first, and
      what prevents that everything can be maintained without harm.

  gridhall --help | --version

FILE is a *.gridhall.json, relative to where you stand. Exit code 2: bad input,
told in one sentence on standard error. The JSON shapes are described in README.md.
`
