import report from '../kit/Report.module.css'

interface FigureTableProps {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[]
}

/** A small table of figures: the first column names, the others count. */
export function FigureTable({ title, columns, rows }: FigureTableProps) {
  if (rows.length === 0) return null
  return (
    <table className={report.table}>
      <caption>{title}</caption>
      <thead>
        <tr>
          {columns.map((column) =>
            // Over the names of the rows nothing need be said.
            column === '' ? (
              <td key={column} />
            ) : (
              <th key={column} scope="col">
                {column}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [name, ...figures] }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {figures.map((figure, at) => (
              <td key={columns[at + 1]}>{figure}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
