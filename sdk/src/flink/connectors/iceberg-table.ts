/** Names a table. Mirrors `org.apache.iceberg.catalog.TableIdentifier`. */
export class TableIdentifier {
  private constructor(private readonly names: readonly string[]) {}

  /** The parts of the name, the table last. */
  static of(...names: readonly string[]): TableIdentifier {
    return new TableIdentifier(names)
  }

  static parse(identifier: string): TableIdentifier {
    return new TableIdentifier(identifier.split("."))
  }

  toString(): string {
    return this.names.join(".")
  }
}

/** Finds tables by name. Mirrors `org.apache.iceberg.flink.CatalogLoader`. */
export interface CatalogLoader {
  readonly catalog: string
}

export const CatalogLoader = {
  hive: (name: string, hadoopConf: object, properties: Readonly<Record<string, string>>): CatalogLoader => ({
    catalog: name,
  }),
  hadoop: (
    name: string,
    hadoopConf: object,
    properties: Readonly<Record<string, string>>,
  ): CatalogLoader => ({ catalog: name }),
  rest: (name: string, hadoopConf: object, properties: Readonly<Record<string, string>>): CatalogLoader => ({
    catalog: name,
  }),
}

/** Finds one Iceberg table. Mirrors `org.apache.iceberg.flink.TableLoader`. */
export class TableLoader {
  private constructor(readonly path: string) {}

  /** The table at this path. */
  static fromHadoopTable(location: string, hadoopConf?: object): TableLoader {
    return new TableLoader(location)
  }

  /** The table of this name. */
  static fromCatalog(catalogLoader: CatalogLoader, identifier: TableIdentifier): TableLoader {
    return new TableLoader(String(identifier))
  }
}
