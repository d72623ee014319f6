using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.SensitiveFieldMustDeclareAccess>;

namespace GqlAuthTooling.Analyzers.Tests;

public class SensitiveFieldMustDeclareAccessTests
{
    [Fact]
    public Task InheritedField_Reports() => Verify.AnalyzerOnAllFlavoursAsync("""
        public class Customer
        {
            public int Id { get; set; }

            public string [|PasswordHash|] { get; set; } = "";
        }

        [QueryType]
        public static class Queries
        {
            [RequiresPermission("Customer:read")]
            public static Customer GetCustomer(int id) => new();
        }
        """);

    [Fact]
    public Task MessageNamesFieldWordTypeAndWhatToDo_Reports() => Verify.AnalyzerAsync(
        """
        public class Customer { public DateOnly {|#0:DateOfBirth|} { get; set; } }

        [QueryType]
        public static class Queries
        {
            [RequiresPermission("Customer:read")]
            public static Customer GetCustomer(int id) => new();
        }
        """,
        Expect.Diagnostic(SensitiveFieldMustDeclareAccess.Rule).WithLocation(0).WithMessage(
            "Customer.dateOfBirth looks sensitive (\"dateOfBirth\"), and no access is declared for it, so everyone who reaches "
            + "Customer sees it. Add [RequiresPermission(\"CustomerDateOfBirth:read\")], or [PublicAccess(\"why\")] if it may "
            + "be seen."));

    [Theory]
    [InlineData("public class Customer { public string {|GQLA014:GetPassword|}() => \"\"; }")]
    [InlineData("public record Customer(int Id, string {|GQLA014:Iban|});")]
    [InlineData("public class Customer { public int Id { get; set; } } [ExtendObjectType(typeof(Customer))] public class CustomerExtensions { public string {|GQLA014:GetSsn|}() => \"\"; }")]
    [InlineData("public class Customer { public int Id { get; set; } } [ExtendObjectType<Customer>] public static class CustomerExtensions { public static string {|GQLA014:GetIBANNumber|}() => \"\"; }")]
    [InlineData("public class Customer { public int Id { get; set; } } [ObjectType<Customer>] public static partial class CustomerNode { public static string {|GQLA014:GetApiKey2|}() => \"\"; }")]
    [InlineData("public class Customer { public int Id { get; set; } } public class CustomerType : ObjectType<Customer> { protected override void Configure(IObjectTypeDescriptor<Customer> descriptor) => {|GQLA014:descriptor.Field(\"credit_card\")|}.Resolve(\"\"); }")]
    public Task EveryWayToWriteAField_Reports(string customer) => Verify.AnalyzerAsync(customer + """

        [QueryType]
        public static class Queries
        {
            [RequiresPermission("Customer:read")]
            public static Customer? GetCustomer(int id) => null;
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) => services.AddGraphQLServer();
        }
        """);

    [Fact]
    public Task MemberOfABaseClass_Reports() => Verify.AnalyzerAsync(
        """
        public abstract class Person { public string {|#0:Ssn|} { get; set; } = ""; }

        public class Customer : Person;

        public class Employee : Person;

        [QueryType]
        public static class Queries
        {
            [RequiresPermission("Customer:read")]
            public static Customer GetCustomer(int id) => new();

            [RequiresPermission("Employee:read")]
            public static Employee GetEmployee(int id) => new();
        }
        """,
        Expect.Diagnostic(SensitiveFieldMustDeclareAccess.Rule).WithLocation(0).WithArguments(
            "Customer.ssn, which other types have too,",
            "ssn",
            "Customer and Employee",
            "Add [RequiresPermission(\"CustomerSsn:read\")], or [PublicAccess(\"why\")] if it may be seen"));

    [Fact]
    public Task FieldOfAPartialClass_Reports() => Verify.AnalyzerAsync(TestCompilation.Of(
        """
        public partial class Customer { public int Id { get; set; } }

        [QueryType]
        public static class Queries
        {
            [RequiresAuthentication]
            public static Customer GetMe() => new();
        }
        """,
        "public partial class Customer { public decimal [|Salary|] { get; set; } }"));

    [Fact]
    public Task NameOfTheTeam_Reports() => Verify.AnalyzerAsync(
        TestCompilation.Of("""
            public class Customer { public string [|MiddleName|] { get; set; } = ""; }

            [QueryType]
            public static class Queries
            {
                [RequiresAuthentication]
                public static Customer GetMe() => new();
            }
            """).WithOption("GqlAuthSensitiveNames", "middleName"));

    [Theory]
    [InlineData("string[] {|GQLA014:BackupTokens|}")]
    [InlineData("string {|GQLA014:PASSWORD_HASH|}")]
    [InlineData("string {|GQLA014:TokenSecret|}")]
    [InlineData("string {|GQLA014:StripeAPIKey|}")]
    [InlineData("string {|GQLA014:CreditCardNumber|}")]
    public Task FormOfASensitiveName_Reports(string property) => Verify.AnalyzerAsync($$"""
        public class Customer { public {{property}} { get; set; } = default!; }

        [QueryType]
        public static class Queries
        {
            [RequiresPermission("Customer:read")]
            public static Customer GetCustomer(int id) => new();
        }
        """);

    [Theory]
    [InlineData("[RequiresPermission(\"Customer:secrets\")] public string Password { get; set; } = \"\";")]
    [InlineData("[RequiresAuthentication] public string Password { get; set; } = \"\";")]
    [InlineData("[PublicAccess(\"Only a hint\")] public string Password { get; set; } = \"\";")]
    [InlineData("[HotChocolate.Authorization.Authorize] public string Password { get; set; } = \"\";")]
    [InlineData("[GraphQLIgnore] public string Password { get; set; } = \"\";")]
    [InlineData("internal string Password { get; set; } = \"\";")]
    [InlineData("public Guarded Secret { get; set; } = new();")]
    public Task DeclaredField_DoesNotReport(string member) => Verify.AnalyzerAsync($$"""
        public class Customer { public int Id { get; set; } {{member}} }

        [RequiresPermission("Secret:read")]
        public class Guarded { public int Id { get; set; } }

        [QueryType]
        public static class Queries
        {
            [RequiresPermission("Customer:read")]
            public static Customer GetCustomer(int id) => new();
        }
        """);

    [Theory]
    [InlineData("[RequiresPermission(\"Customer:read\")]")]
    [InlineData("[HotChocolate.Authorization.Authorize(Roles = new[] { \"Admin\" })]")]
    [InlineData("[PublicAccess(\"Test data\")]")]
    public Task DeclaredType_DoesNotReport(string attribute) => Verify.AnalyzerAsync($$"""
        {{attribute}}
        public class Customer { public string Password { get; set; } = ""; }

        [QueryType]
        public static class Queries
        {
            [RequiresPermission("Customer:read")]
            public static Customer GetCustomer(int id) => new();
        }
        """);

    [Theory]
    [InlineData("bool HasPassword")]
    [InlineData("DateTime PasswordChangedOn")]
    [InlineData("int TokenCount")]
    [InlineData("string CursorToken")]
    [InlineData("Coin Token")]
    [InlineData("List<Coin> Tokens")]
    [InlineData("string NextPageToken")]
    [InlineData("string CreditCardType")]
    [InlineData("string SecretName")]
    [InlineData("string[] SecretAchievements")]
    [InlineData("string PasswordResetUrl")]
    [InlineData("string Secretary")]
    [InlineData("string Tokenizer")]
    [InlineData("string PassportOffice2Id")]
    [InlineData("string Compassport")]
    public Task HarmlessName_DoesNotReport(string property) => Verify.AnalyzerAsync($$"""
        public class Coin { public int Id { get; set; } }

        public class Customer { public {{property}} { get; set; } = default!; }

        [QueryType]
        public static class Queries
        {
            [RequiresPermission("Customer:read")]
            public static Customer GetCustomer(int id) => new();
        }
        """);

    [Fact]
    public Task InputRootAndEnum_DoesNotReport() => Verify.AnalyzerAsync("""
        public class LoginInput { public string Password { get; set; } = ""; }

        public enum Scope { Password, Token }

        [QueryType]
        public static class Queries
        {
            [PublicAccess("Says whether it is strong")]
            public static Scope GetPassword(LoginInput input) => Scope.Token;
        }
        """);

    [Fact]
    public Task PayloadOfALogin_DoesNotReport() => Verify.AnalyzerAsync("""
        public class LoginPayload { public string AccessToken { get; set; } = ""; }

        [MutationType]
        public static class Mutations
        {
            [PublicAccess("Everybody logs in")]
            public static LoginPayload Login(string name) => new();
        }
        """);

    [Fact]
    public Task UnresolvedEngine_Reports() => Verify.AnalyzerAsync(
        """
        public class Customer { public string [|Password|] { get; set; } = ""; }

        [ExtendObjectType("Query")]
        public class Queries
        {
            [RequiresPermission("Customer:read")]
            public Customer GetCustomer(int id) => new();
        }
        """,
        HotChocolateFlavour.Unresolved);

    [Fact]
    public Task GeneratedFile_DoesNotReport() => Verify.AnalyzerAsync(TestCompilation.OfFiles(
        new TestFile("Customer.g.cs", "public class Customer { public string Password { get; set; } = \"\"; }"),
        new TestFile("Queries.cs", """
            [QueryType]
            public static class Queries
            {
                [RequiresPermission("Customer:read")]
                public static Customer GetCustomer(int id) => new();
            }
            """)));
}
