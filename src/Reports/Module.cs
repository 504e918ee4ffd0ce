namespace Junheng.Reports; internal static class Module;
