using System.Runtime.InteropServices;

namespace Junheng.Planning.Linear.Cbc;

/// <summary>The C functions of COIN-OR CBC, found at run time; nothing of it is shipped.</summary>
internal static partial class CbcLibrary
{
    private const string Name = "Junheng.Cbc";

    /// <summary>Names under which systems install it, the usual one first.</summary>
    private static readonly string[] Files = ["libCbcSolver.so.3", "libCbcSolver.so", "libCbcSolver.dylib", "libCbcSolver.3.dylib", "libCbcSolver.dll", "libCbcSolver-3.dll"];

    private static readonly Lazy<IntPtr> Handle = new(Load);

    public static bool IsFound => Handle.Value != IntPtr.Zero;

    [LibraryImport(Name, EntryPoint = "Cbc_newModel")]
    internal static partial IntPtr NewModel();

    [LibraryImport(Name, EntryPoint = "Cbc_deleteModel")]
    internal static partial void DeleteModel(IntPtr model);

    [LibraryImport(Name, EntryPoint = "Cbc_loadProblem")]
    internal static partial void LoadProblem(
        IntPtr model, int columns, int rows, int[] start, int[] index, double[] value, double[] lower, double[] upper, double[] cost, double[] rowLower, double[] rowUpper);

    [LibraryImport(Name, EntryPoint = "Cbc_setInteger")]
    internal static partial void SetInteger(IntPtr model, int column);

    [LibraryImport(Name, EntryPoint = "Cbc_setLogLevel")]
    internal static partial void SetLogLevel(IntPtr model, int level);

    [LibraryImport(Name, EntryPoint = "Cbc_setAllowableFractionGap")]
    internal static partial void SetGap(IntPtr model, double gap);

    [LibraryImport(Name, EntryPoint = "Cbc_setMaximumSeconds")]
    internal static partial void SetMaximumSeconds(IntPtr model, double seconds);

    [LibraryImport(Name, EntryPoint = "Cbc_setParameter", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void SetParameter(IntPtr model, string name, string value);

    [LibraryImport(Name, EntryPoint = "Cbc_solve")]
    internal static partial int Solve(IntPtr model);

    [LibraryImport(Name, EntryPoint = "Cbc_isProvenOptimal")]
    internal static partial int IsProvenOptimal(IntPtr model);

    [LibraryImport(Name, EntryPoint = "Cbc_isProvenInfeasible")]
    internal static partial int IsProvenInfeasible(IntPtr model);

    [LibraryImport(Name, EntryPoint = "Cbc_isContinuousUnbounded")]
    internal static partial int IsContinuousUnbounded(IntPtr model);

    [LibraryImport(Name, EntryPoint = "Cbc_isInitialSolveProvenPrimalInfeasible")]
    internal static partial int IsRelaxationInfeasible(IntPtr model);

    [LibraryImport(Name, EntryPoint = "Cbc_getBestPossibleObjValue")]
    internal static partial double BestPossible(IntPtr model);

    [LibraryImport(Name, EntryPoint = "Cbc_getObjValue")]
    internal static partial double Objective(IntPtr model);

    [LibraryImport(Name, EntryPoint = "Cbc_getNodeCount")]
    internal static partial int NodeCount(IntPtr model);

    [LibraryImport(Name, EntryPoint = "Cbc_getIterationCount")]
    internal static partial int IterationCount(IntPtr model);

    [LibraryImport(Name, EntryPoint = "Cbc_getColSolution")]
    internal static partial IntPtr Solution(IntPtr model);

    private static IntPtr Load()
    {
        foreach (var file in Files)
        {
            if (!NativeLibrary.TryLoad(file, out var handle))
                continue;
            NativeLibrary.SetDllImportResolver(typeof(CbcLibrary).Assembly, (name, _, _) => name == Name ? handle : IntPtr.Zero);
            return handle;
        }

        return IntPtr.Zero;
    }
}
