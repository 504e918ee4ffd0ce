namespace Junheng.Assessments; internal static class Module;
