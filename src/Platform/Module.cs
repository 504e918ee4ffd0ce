namespace Junheng.Platform; internal static class Module;
