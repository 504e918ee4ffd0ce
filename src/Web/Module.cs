namespace Junheng.Web; internal static class Module;
