package io.foreknown.stack;

import java.io.IOException;

/**
 * What runs first in the registry's process: it ties the registry's life to that of the process
 * that started it.
 *
 * <p>The build puts it into a jar of its own, for no other class of ours must get in the way of the
 * registry's: it may use the JDK only, and no nested classes.
 */
final class RegistryChild {
  private RegistryChild() {}

  /** Takes the name of the registry's main class. */
  public static void main(String[] args) throws ReflectiveOperationException {
    // A terminal sends both to parent and child alike, but the parent says when the registry ends.
    ignore("INT");
    ignore("HUP");
    Thread watch = new Thread(RegistryChild::haltWithParent, "parent-watch");
    watch.setDaemon(true);
    watch.start();
    Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
  }

  /**
   * Nobody ever writes to this pipe; the system closes it when the parent dies, however that is.
   */
  private static void haltWithParent() {
    try {
      while (System.in.read() >= 0) {}
    } catch (IOException e) {
      // A broken pipe says the same as a closed one.
    } finally {
      Runtime.getRuntime().halt(0);
    }
  }

  /** By reflection: the compiler warns of sun.misc, and Java has no other way to do this. */
  private static void ignore(String name) throws ReflectiveOperationException {
    Class<?> signal = Class.forName("sun.misc.Signal");
    Class<?> handler = Class.forName("sun.misc.SignalHandler");
    Object ignored = handler.getField("SIG_IGN").get(null);
    signal
        .getMethod("handle", signal, handler)
        .invoke(null, signal.getConstructor(String.class).newInstance(name), ignored);
  }
}
