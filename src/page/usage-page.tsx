/** @jsxImportSource hono/jsx */
import type { City } from "../domain/city.ts";
import { Layout, renderPage } from "./layout.tsx";

interface UsagePageProps {
  city: City;
  /** 「2026年11月」 */
  month: string;
  lines: readonly string[];
  /** `none`: what stands in the place of a table without rows. */
  tables: readonly { title: string; rows: readonly { name: string; count: number }[]; none: string }[];
  notes: readonly string[];
}

/** A month's numbers, for staff who hold a fresh link. */
const UsagePage = ({ city, month, lines, tables, notes }: UsagePageProps) => (
  <Layout
    title={`${month}の利用状況 - ${city.name}`}
    description={`${city.name}の${month}の利用状況`}
    city={null}
    hidden
  >
    <h1>
      <small>{city.name}</small>
      {month}の利用状況
    </h1>
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
    {tables.map(({ title, rows, none }) => (
      <section>
        <h2>{title}</h2>
        {rows.length === 0 ? (
          <p>{none}</p>
        ) : (
          <table>
            <thead>
              <tr>
                <th scope="col">なに</th>
                <th scope="col">回数</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, count }) => (
                <tr>
                  <th scope="row">{name}</th>
                  <td>{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    ))}
    {notes.map((note) => (
      <p>{note}</p>
    ))}
  </Layout>
);

export const renderUsagePage = (props: UsagePageProps): string => renderPage(<UsagePage {...props} />);
