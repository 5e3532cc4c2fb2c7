/** What each column of a table holds, as the first line of it. */
export function TableHead({ heads }: { readonly heads: readonly string[] }) {
  return (
    <thead>
      <tr>
        {heads.map((head, column) => (
          // Two columns may have one name, and none moves.
          <th key={column} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}
