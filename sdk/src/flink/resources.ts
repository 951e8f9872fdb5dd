/** An amount of memory. Mirrors `org.apache.flink.configuration.MemorySize`. */
export class MemorySize {
  constructor(private readonly bytes: number) {}

  /** Mebibytes: 1,048,576 bytes each. */
  static ofMebiBytes(mebiBytes: number): MemorySize {
    return new MemorySize(mebiBytes * 2 ** 20)
  }

  /** The whole amount in bytes. */
  getBytes(): number {
    return this.bytes
  }
}

/** Operators that may share a slot, and what they need together. Mirrors `org.apache.flink.api.common.operators.SlotSharingGroup`. */
export class SlotSharingGroup {
  constructor(private readonly name: string) {}

  static newBuilder(name: string): SlotSharingGroupBuilder {
    return new SlotSharingGroupBuilder(name)
  }

  getName(): string {
    return this.name
  }
}

/** Mirrors `SlotSharingGroup.Builder`. */
export class SlotSharingGroupBuilder {
  constructor(private readonly name: string) {}

  /** Fractions are allowed. */
  setCpuCores(cpuCores: number): this {
    return this
  }

  setTaskHeapMemoryMB(taskHeapMemoryMB: number): this {
    return this
  }

  setTaskOffHeapMemoryMB(taskOffHeapMemoryMB: number): this {
    return this
  }

  /** Needed by state in RocksDB. */
  setManagedMemoryMB(managedMemoryMB: number): this {
    return this
  }

  build(): SlotSharingGroup {
    return new SlotSharingGroup(this.name)
  }
}
