using System.Reflection;
using System.Reflection.Emit;
using Xunit;

namespace Junheng.Architecture.Tests;

public class ModuleBordersTests
{
    public static TheoryData<string> Modules => [.. ModuleBorders.MayReference.Keys];

    [Theory, MemberData(nameof(Modules))]
    public void Module_KeepsItsBorders(string module)
    {
        var assembly = Assembly.Load(new AssemblyName(module));

        Assert.Empty(ModuleBorders.Violations(module, References(assembly)));
    }

    [Fact]
    public void EveryProjectInSrc_HasBorders()
    {
        var projects = Repository.Files(".csproj").Where(file => file.StartsWith("src/", StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Select(name => name == "Cli" ? "junheng" : "Junheng." + name);

        Assert.Equal(projects.Order(StringComparer.Ordinal), ModuleBorders.MayReference.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ABadAssembly_IsFound()
    {
        // An assembly in memory that calls itself Standards and holds something of the Platform.
        var builder = new PersistedAssemblyBuilder(new AssemblyName("Junheng.Standards"), typeof(object).Assembly);
        var type = builder.DefineDynamicModule("bad").DefineType("Bad", TypeAttributes.Public);
        type.DefineField("database", typeof(Platform.Storage.JunhengDatabase), FieldAttributes.Private);
        type.CreateType();
        using var image = new MemoryStream();
        builder.Save(image);
        var bad = Assembly.Load(image.ToArray());

        Assert.Contains("Junheng.Standards must not reference Junheng.Platform.", ModuleBorders.Violations("Junheng.Standards", References(bad)));
    }

    [Theory]
    [InlineData("Junheng.Platform", "Junheng.Registry")]
    [InlineData("Junheng.Registry", "Junheng.Assessments")]
    [InlineData("Junheng.Reports", "Junheng.Web")]
    [InlineData("Junheng.Standards", "Microsoft.EntityFrameworkCore")]
    [InlineData("Junheng.Standards", "System.Console")]
    [InlineData("Junheng.Registry", "Npgsql")]
    [InlineData("Junheng.Reports", "Microsoft.AspNetCore.Http")]
    [InlineData("Junheng.Unknown", "System.Runtime")]
    public void AReferenceOverTheBorder_IsFound(string module, string reference) =>
        Assert.Single(ModuleBorders.Violations(module, ["System.Runtime", reference]).Distinct().Take(1));

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);
}
