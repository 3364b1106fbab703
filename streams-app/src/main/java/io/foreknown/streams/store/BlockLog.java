package io.foreknown.streams.store;

import java.util.function.ObjLongConsumer;

/** Where blocks are kept, by numbers that only grow. */
interface BlockLog {
  /** Keeps a block under a number of which there is none. */
  void put(long number, byte[] block);

  /** Forgets a block. */
  void delete(long number);

  /** A block that is kept. */
  byte[] get(long number);

  /** Hands over all blocks in the order of their numbers. */
  void forEach(ObjLongConsumer<byte[]> action);
}
